using Tongban.Cases.Domain;
using Tongban.Web.Kit;

namespace Tongban.Cases.Features.Portal.Apply;

/// <summary>What stands below a field whose registered value the applicant contests.</summary>
internal static class ContestWords
{
    public static string OfApplicant(Contest contest, IText t) => contest.TicketNumber is { } number
        ? t["{0}的登记您说不对，按您填的办理；已转去核实，工单 {1}", contest.SourceName, number]
        : t["{0}的登记您说不对，按您填的办理", contest.SourceName];
}
