using Tongban.Bench.Flow;
using Tongban.Bench.Running;

namespace Tongban.Bench.Day;

/// <summary>One thing that must hold when the day is over.</summary>
/// <param name="Wrong">How many cases, tasks or rows break it.</param>
internal sealed record DayCheck(string What, long Wrong);

/// <summary>Asks the database, past the program, whether anything was lost, doubled or left lying.</summary>
internal static class DayChecks
{
    /// <summary>Each counts what must not be.</summary>
    private static readonly (string What, string Sql)[] Questions =
    [
        ("case with two receipts", Doubled("'receipt'")),
        ("case with two acceptance notices", Doubled("'acceptance-notice'")),
        ("case with two decisions", Doubled("'grant-decision', 'refusal-decision'")),
        ("case with two records of service", Doubled("'service-record'")),
        ("case decided with no decision document", """
            select count(*) from cases_case c where c.decided_at is not null
              and not exists (select 1 from cases_document d where d.case_id = c.id and d.kind in ('grant-decision', 'refusal-decision'))
            """),
        ("number given twice", "select count(*) from (select number from cases_case group by number having count(*) > 1) twice"),
        ("case with two licences", "select count(*) from (select case_id from licences_licence group by case_id having count(*) > 1) twice"),
        ("decided licence case without its licence", """
            select count(*) from cases_case c where c.state in ('granted', 'served', 'closed')
              and c.item_slug in ('senior-card', 'bench-card', 'food-business-licence')
              and not exists (select 1 from licences_licence l where l.case_id = c.id)
            """),
        ("fee taken twice", "select count(*) from (select case_id from cases_fee where state = 'paid' group by case_id having count(*) > 1) twice"),
        ("open task on a closed case", "select count(*) from cases_task t join cases_case c on c.id = t.case_id where t.state = 'open' and c.state in ('closed', 'archived')"),
        ("case under way that nobody has a task for", """
            select count(*) from cases_case c where c.state in ('submitted', 'received', 'accepted', 'granted', 'refused', 'served')
              and not exists (select 1 from cases_task t where t.case_id = c.id and t.state = 'open')
            """),
        ("case not finished", Unfinished),
        ("message not routed", "select count(*) from cases_message where routed_at is null"),
        ("case without a message in the inbox", "select count(*) from cases_case c where not exists (select 1 from cases_message m where m.case_id = c.id)"),
        ("delivery failed", "select count(*) from cases_delivery where state = 'failed'"),
        ("delivery that is due and did not go", DeliveriesDue),
        ("reception finished without its case", "select count(*) from cases_reception r where r.case_number is not null and not exists (select 1 from cases_case c where c.number = r.case_number)"),
        ("entry not sealed", "select count(*) from platform_entry where position is null"),
        ("reader of the record behind", "select count(*) from platform_cursor where position < (select max(position) from platform_entry)"),
        ("kind of background work whose last run failed", "select count(*) from platform_job where failed_at is not null and (succeeded_at is null or failed_at > succeeded_at)"),
    ];

    /// <summary>At night what isn't urgent waits for the morning: that is no queue that is stuck.</summary>
    public const string DeliveriesDue = "select count(*) from cases_delivery where state = 'pending' and next_at < current_timestamp";

    public const string Waiting = "select count(*) from cases_delivery where state = 'pending'";

    public const string Unfinished = "select count(*) from cases_case where state not in ('closed', 'archived')";

    public static async Task<IReadOnlyList<DayCheck>> AskAsync(TongbanServer server, DayBook book)
    {
        var checks = new List<DayCheck>();
        foreach (var (what, sql) in Questions)
        {
            checks.Add(new DayCheck(what, await Tables.CountAsync(server, sql)));
        }

        var kept = await Tables.IdsAsync(server, "select id from cases_case");
        checks.Add(new DayCheck("acknowledged case lost", book.Numbers.Keys.Count(id => !kept.Contains(id))));
        checks.Add(new DayCheck("acknowledged number given to two people", book.Numbers.Count - book.Numbers.Values.Distinct(StringComparer.Ordinal).Count()));
        checks.Add(new DayCheck("case that nobody was told of", kept.Count(id => !book.Numbers.ContainsKey(id))));
        checks.Add(await ConfirmedAsync(server, book, "decide-grant", "'grant-decision'"));
        checks.Add(await ConfirmedAsync(server, book, "serve", "'service-record'"));
        return checks;
    }

    /// <summary>As many documents as acts that officials saw confirmed.</summary>
    private static async Task<DayCheck> ConfirmedAsync(TongbanServer server, DayBook book, string act, string kind) => new($"confirmed {act} more or fewer than documents",
        Math.Abs(await Tables.CountAsync(server, $"select count(*) from cases_document where kind = {kind}") - book.Acts.GetValueOrDefault(act)));

    private static string Doubled(string kinds) =>
        $"select count(*) from (select case_id from cases_document where kind in ({kinds}) group by case_id having count(*) > 1) twice";
}
