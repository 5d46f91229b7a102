using Tongban.Cases.Domain;
using Tongban.Cases.Messages;
using Tongban.Kernel;

namespace Tongban.Cases.Features.Portal.Notices;

/// <summary>What a person ticks and chooses about messages.</summary>
internal sealed record NoticesInput
{
    public const string AsPlace = "place";
    public const string Own = "own";
    public const string Never = "never";

    /// <summary>Ways by which legal notices come besides the inbox.</summary>
    public string[] Legal { get; set; } = [];

    public string[] Reminder { get; set; } = [];

    public string Quiet { get; set; } = AsPlace;

    /// <summary>Hours of the day.</summary>
    public int? From { get; set; }

    public int? To { get; set; }

    /// <param name="ways">The ways that were offered: what wasn't on the page stays as it was.</param>
    public Result<Preferences> Read(IReadOnlyList<string> ways, Preferences before)
    {
        if (Quiet == Own && (From is not (>= 0 and < 24) || To is not (>= 0 and < 24) || From == To))
            return CaseProblems.QuietWrong;
        var kept = before.Off.Where(off => !ways.Any(way => off.EndsWith($":{way}", StringComparison.Ordinal)));
        return new Preferences([.. kept, .. Off(MessageCategories.Legal, Legal, ways.Where(way => way != Channels.Inbox)), .. Off(MessageCategories.Reminder, Reminder, ways)], Quiet switch
        {
            Own => new QuietHours(new TimeOnly(From!.Value, 0), new TimeOnly(To!.Value, 0)),
            Never => new QuietHours(TimeOnly.MinValue, TimeOnly.MinValue),
            _ => null,
        });
    }

    public static NoticesInput Of(Preferences now, IReadOnlyList<string> ways) => new()
    {
        Legal = [.. ways.Where(way => way != Channels.Inbox && now.Wants(MessageCategories.Legal, way))],
        Reminder = [.. ways.Where(way => now.Wants(MessageCategories.Reminder, way))],
        Quiet = now.Quiet is null ? AsPlace : now.Quiet.From == now.Quiet.To ? Never : Own,
        From = now.Quiet?.From.Hour ?? 21,
        To = now.Quiet?.To.Hour ?? 8,
    };

    private static IEnumerable<string> Off(string category, string[] on, IEnumerable<string> ways) =>
        ways.Where(way => !on.Contains(way)).Select(way => $"{category}:{way}");
}
