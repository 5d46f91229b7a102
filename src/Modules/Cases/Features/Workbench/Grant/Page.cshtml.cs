using Tongban.Cases.Casework;
using Tongban.Cases.Domain;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Identity.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Grant;

/// <summary>准予决定: once, with the licence that it gives.</summary>
[ForStaff(CasePermissions.Decide)]
internal sealed class GrantPage(Desk desk, Caller caller, ICredentials credentials) : DecisionPage(desk, caller, credentials)
{
    protected override Act? Act => Domain.Act.DecideGrant;
}
