using System.Text.RegularExpressions;

namespace Tongban.Cases.Domain;

/// <summary>What is wrong with a message template; asked before it is published, so that no act ever fails for its words.</summary>
internal static partial class MessageChecks
{
    private static readonly string[] Ways = ["inbox", "sms", "email", "webhook"];

    public static IReadOnlyList<string> Faults(MessageTemplate template) =>
    [
        .. Shape(template),
        .. template.Events.Where(what => !Notices.Events.Contains(what)).Select(what => $"no such event: {what}"),
        .. template.Events.Where(Notices.Events.Contains).SelectMany(what => Words(template, what)),
    ];

    private static IEnumerable<string> Shape(MessageTemplate template)
    {
        if (template.Events.Count == 0)
            yield return "tells of nothing";
        if (template.Audience != "applicant")
            yield return $"no such audience: {template.Audience}";
        if (template.Kind is not (MessageCategories.Legal or MessageCategories.Reminder))
            yield return $"no such kind: {template.Kind}";
        if (template.Kind == MessageCategories.Legal != template.Remind is null)
            yield return "a reminder says when it goes, a legal notice goes at once";
        if (template.Remind is { } remind && (remind.Days < 1 || remind.Every < 1 || remind.Times < 1))
            yield return "days, every and times count from 1";
        if (!template.Channels.Contains("inbox") || template.Channels.Except(Ways).Any())
            yield return "channels are inbox, and any of sms, email, webhook";
    }

    private static IEnumerable<string> Words(MessageTemplate template, string what)
    {
        var (always, sometimes) = template.Remind is null ? Notices.FactsOf(what) : Notices.ReminderFacts;
        MessagePart[] parts = [new(template.Title), .. template.Body, .. template.Sms];
        foreach (var part in parts)
        {
            foreach (var fact in Placeholders(part.P).Where(fact => !always.Contains(fact) && !(sometimes.Contains(fact) && part.When == fact)))
                yield return sometimes.Contains(fact) ? $"{what} may lack {{{fact}}}: say when" : $"{what} has no {{{fact}}}";
            foreach (var fact in new[] { part.When, part.Unless }.Where(fact => fact is not null && !always.Contains(fact) && !sometimes.Contains(fact)))
                yield return $"{what} never has {fact}";
        }
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups["fact"].Value);

    /// <summary>Anything between braces, also what could never be a fact: a slip must not go out as it stands.</summary>
    [GeneratedRegex(@"\{(?<fact>[^{}]*)\}|(?<fact>[{}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
