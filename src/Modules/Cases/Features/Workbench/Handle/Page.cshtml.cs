using Tongban.Cases.Casework;
using Tongban.Cases.Features.Workbench.ActFrame;
using Tongban.Platform.Security;

namespace Tongban.Cases.Features.Workbench.Handle;

/// <summary>An action of the process that is no legal act: a review's result, a village's report, handing back for more review.</summary>
[ForStaff(CasePermissions.Receive, CasePermissions.Review, CasePermissions.Survey, CasePermissions.Decide)]
internal sealed class HandlePage(Desk desk, Caller caller) : ActPage(desk, caller);
