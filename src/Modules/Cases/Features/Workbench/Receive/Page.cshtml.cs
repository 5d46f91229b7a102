using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Receive;

/// <summary>收件: hands out the receipt for the materials.</summary>
[ForStaff(CasePermissions.Receive)]
internal sealed class ReceivePage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Receive;
}
