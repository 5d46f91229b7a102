using System.Text.Json.Serialization;
using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain;

/// <summary>Events in the life of people 人生事件 and of enterprises 企业生命周期, each with what is to be done then.</summary>
internal sealed record LifeEvents(IReadOnlyList<LifeEvent> Events)
{
    public const string File = "life-events.json";

    [JsonPropertyName("_")]
    public string? Remark { get; init; }

    public static LifeEvents None { get; } = new([]);

    public static Result<LifeEvents> Read(string json) => Definition.Read<LifeEvents>(json);
}

/// <param name="Code">Its word in addresses, for example <c>birth</c>.</param>
/// <param name="Icon">Name of the kit's icon.</param>
/// <param name="Items">Slugs, in the order in which things are done; where another place is chosen, its items of the same name stand for them.</param>
internal sealed record LifeEvent(string Code, Audience Audience, string Name, string Summary, string Icon, IReadOnlyList<string> Items)
{
    /// <summary>What to search for besides.</summary>
    public IReadOnlyList<string> Searches { get; init; } = [];

    /// <summary>Codes of events that often come along.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    public static LifeEvent Of(ListEntry entry, EventFace face) => new(face.Code, face.Persons ? Audience.Person : Audience.Company, entry.Name, entry.Note, face.Icon, entry.Items)
    {
        Searches = face.Searches,
        Related = face.Related,
    };

    public ListEntry ToEntry() => new(Name, Summary, "", "", Items) { Event = new EventFace(Code, Audience == Audience.Person, Icon, Searches, Related) };
}
