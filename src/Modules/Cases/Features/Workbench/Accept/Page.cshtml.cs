using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Accept;

/// <summary>受理: the clock for the decision begins.</summary>
[ForStaff(CasePermissions.Accept)]
internal sealed class AcceptPage(Desk desk, Caller caller) : ActPage(desk, caller)
{
    protected override Act? Act => Domain.Act.Accept;
}
