using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Resume;

/// <summary>恢复计时: the rest of the limit runs on.</summary>
[ForStaff(CasePermissions.Suspend)]
internal sealed class ResumePage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Resume;
}
