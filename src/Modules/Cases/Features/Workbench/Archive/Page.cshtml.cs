using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Archive;

/// <summary>归档: nothing changes any more.</summary>
[ForStaff(CasePermissions.Serve)]
internal sealed class ArchivePage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Archive;
}
