using System.Text.Json;
using Tongban.Kernel;

namespace Tongban.Platform.Records;

/// <summary>What a write leaves in the record: history, outgoing event and log entry at once.</summary>
/// <param name="Type">Module and past participle, for example <c>cases.accepted</c>.</param>
/// <param name="SubjectKind">What changed, for example <c>case</c>.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="Place">Division code of the competent place, 12 digits.</param>
/// <param name="Payload">Serialised as JSON; sensitive elements must already be sealed in it.</param>
public sealed record Entry(string Type, string SubjectKind, Guid SubjectId, string Place, object Payload);

/// <summary>An entry as consumers and history pages read it.</summary>
/// <param name="Position">Place in the feed and the log, from 0, without gaps; null until sealed.</param>
public sealed record FeedEntry(
    long? Position,
    Guid Id,
    string Type,
    string SubjectKind,
    Guid SubjectId,
    string Place,
    DateTimeOffset At,
    EntryBody? Body)
{
    /// <summary>The payload; an undefined element when it was erased.</summary>
    public JsonElement Payload => Body?.Payload ?? default;

    public T? Read<T>() => Body is null ? default : Body.Payload.Deserialize<T>(RecordJson.Options);
}

/// <summary>An entry without its body: where it stands and what it was about.</summary>
public sealed record FeedSubject(long Position, string Type, string SubjectKind, Guid SubjectId);

/// <summary>The committed and erasable part of an entry.</summary>
public sealed record EntryBody(Actor Actor, string Why, string? OnBehalfOf, string? Evidence, string Channel, JsonElement Payload);
