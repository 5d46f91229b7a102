using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tongban.Cases.Domain;

/// <summary>A sentence of a message; it stands only if the fact <paramref name="When"/> is known, or <paramref name="Unless"/> isn't.</summary>
internal sealed record MessagePart(string P, string? When = null, string? Unless = null);

/// <summary>When a reminder goes.</summary>
/// <param name="Condition">What must still hold: code of a <see cref="Contracts.IReminderCondition"/>.</param>
/// <param name="Days">Calendar days after the act.</param>
/// <param name="Every">Calendar days between one and the next.</param>
/// <param name="Times">How often at most.</param>
internal sealed record MessageReminder(string Condition, int Days, int Every, int Times);

/// <summary>What a message says and by which ways it goes, as data (data/messages/*.json). A published version never changes.</summary>
/// <param name="Events">The acts that it tells of, or after which the reminder waits.</param>
/// <param name="Audience">applicant; nobody else is told by message yet.</param>
/// <param name="Kind">legal 必达 or reminder 提醒.</param>
/// <param name="Urgent">Mail leaves even in quiet hours.</param>
/// <param name="Sms">The text message, without the sender's mark 【…】.</param>
internal sealed record MessageTemplate(
    string Code, int Version, string Name, IReadOnlyList<string> Events, string Audience, string Kind, bool Urgent, string Title,
    IReadOnlyList<MessagePart> Body, IReadOnlyList<MessagePart> Sms, IReadOnlyList<string> Channels, MessageReminder? Remind = null, string? Note = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="JsonException">The file isn't a template.</exception>
    public static MessageTemplate Parse(string json) =>
        JsonSerializer.Deserialize<MessageTemplate>(json, Options) ?? throw new JsonException("empty template");

    public bool Tells(string what) => Remind is null && Events.Contains(what);

    public bool RemindsAfter(string what) => Remind is not null && Events.Contains(what);
}

/// <summary>Why a message goes.</summary>
internal static class MessageCategories
{
    /// <summary>必达: what the law wants told; always in the inbox.</summary>
    public const string Legal = "legal";

    /// <summary>提醒: helpful, may be switched off.</summary>
    public const string Reminder = "reminder";

    public static string Name(string category) => category == Legal ? "必达通知" : "提醒";
}
