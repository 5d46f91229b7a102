using System.Collections.Frozen;
using Tongban.Cases.Domain;

namespace Tongban.Cases.Messages;

/// <summary>The message templates in use: of each code the newest version.</summary>
internal sealed class MessageBook(IEnumerable<MessageTemplate> templates)
{
    private readonly FrozenDictionary<string, MessageTemplate> _byCode = templates
        .GroupBy(template => template.Code).ToFrozenDictionary(group => group.Key, group => group.MaxBy(template => template.Version)!, StringComparer.Ordinal);

    public IEnumerable<MessageTemplate> All => _byCode.Values;

    public MessageTemplate? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <exception cref="InvalidOperationException">No template tells of that: every event has one, a test holds that.</exception>
    public MessageTemplate Telling(string what) =>
        // A place that writes its own gives it a code of its own; of several the one named like the event comes last.
        _byCode.Values.Where(template => template.Tells(what)).OrderBy(template => template.Code == what).ThenBy(template => template.Code, StringComparer.Ordinal).FirstOrDefault()
        ?? throw new InvalidOperationException($"no message template tells of {what}");

    /// <summary>Whether some template tells of that.</summary>
    public bool Has(string what) => _byCode.Values.Any(template => template.Tells(what));

    public IEnumerable<MessageTemplate> RemindingAfter(string what) => _byCode.Values.Where(template => template.RemindsAfter(what));
}
