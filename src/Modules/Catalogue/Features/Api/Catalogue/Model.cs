using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Features.Api.Catalogue;

internal static class Paging
{
    private const int Most = 100;
    private const int Usual = 50;

    public static int Size(int? take) => Math.Clamp(take ?? Usual, 1, Most);

    public static bool IsDivision(string code) => code.Length is 6 or 9 or 12 && code.All(char.IsAsciiDigit);
}

/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="Take">How many, at most 100.</param>
/// <param name="Place">Exactly this place, 12 digits.</param>
/// <param name="Type">GB/T 39046 A.1, for example 01; only together with place or basicCode.</param>
/// <param name="Department">Kind of the department; only together with place or basicCode.</param>
/// <param name="BasicCode">All places' items of one directory item.</param>
/// <param name="Include"><c>guide</c> for whole guides.</param>
internal sealed record ItemFilter(string? After, int? Take, string? Place, string? Type, string? Department, string? BasicCode, string? Include)
{
    /// <summary>Where the page begins. By type or department alone nearly all items would have to be read to find few.</summary>
    public Result<Guid> Cursor => (Type ?? Department) is not null && (Place ?? BasicCode) is null ? CatalogueProblems.FilterWide : After is null ? Guid.Empty : Guid.TryParse(After, out var id) ? id : CatalogueProblems.CursorWrong;

    public bool WithGuides => Include == "guide";
}

/// <param name="Q">Everyday words; empty lists everything that the filters leave.</param>
/// <param name="For"><c>person</c> or <c>organisation</c>.</param>
internal sealed record SearchQuery(string? Q, string? Place, string? For, string? Theme, string? Type, string? Department, bool? Online, int? Skip, int? Take)
{
    private const int Farthest = 10_000;

    public SearchRequest Request => new(Q ?? "")
    {
        Place = Place is { } place && Paging.IsDivision(place) ? place.PadRight(12, '0') : null,
        Persons = For switch
        {
            "person" => true,
            "organisation" => false,
            _ => null,
        },
        Theme = Theme,
        TypeCode = Type,
        DepartmentKind = Department,
        OnlineOnly = Online ?? false,
        Skip = Math.Clamp(Skip ?? 0, 0, Farthest),
        Take = Paging.Size(Take),
    };
}

/// <param name="Position">Where the feed stood before this page was read: what happened since is told by <c>changes?since=</c> it.</param>
/// <param name="Next">For <c>after</c>; null on the last page.</param>
internal sealed record ItemPage(long Position, IReadOnlyList<ItemEntryOfList> Items, string? Next);

/// <param name="Guide">The whole, when it was asked for.</param>
internal sealed record ItemEntryOfList(
    Guid Id, int Version, string Slug, string Name, string Place, string Code, string HandlingCode, string BasicCode, string Type, string Department, bool Online, DateOnly EffectiveOn, Item? Guide);

internal sealed record SearchPage(int Total, IReadOnlyList<SearchEntry> Items, SearchFacets Facets, string? DidYouMean)
{
    public static SearchPage Of(SearchAnswer answer) => new(answer.Total, [.. answer.Hits.Select(SearchEntry.Of)], answer.Facets, answer.DidYouMean);
}

internal sealed record SearchEntry(
    Guid Id, int Version, string Slug, string Name, string Summary, string Place, string HandlingCode, string Type, string Department, bool Online, int Visits, string Promised, bool Example, bool Charged, string? Because)
{
    public static SearchEntry Of(FoundItem found) => new(
        found.Item.Id, found.Item.Version, found.Item.Slug, found.Item.Wording.Name, found.Item.Wording.Summary, found.Item.Place, found.Item.HandlingCode, found.Item.Wording.TypeCode,
        found.Item.Department, found.Item.Online, found.Item.Visits, found.Item.Promised, found.Item.Example, found.Item.Charged, found.Because);
}

internal sealed record DirectoryPage(IReadOnlyList<DirectoryEntry> Items, string? Next);

/// <param name="Inherited">Members of a guide that places take over.</param>
internal sealed record DirectoryEntry(string BasicCode, int Version, string Name, string Type, ItemState State, DateOnly EffectiveOn, JsonNode Inherited);

/// <param name="For"><c>person</c> or <c>organisation</c>: the two lists share codes but not meanings.</param>
internal sealed record ThemeEntry(string For, string Code, string Name);

/// <param name="Position">For the next <c>since</c>.</param>
/// <param name="More">Whether more is there already.</param>
internal sealed record ChangePage(long Position, bool More, IReadOnlyList<ChangeEntry> Changes);

/// <param name="Kind"><c>created</c>, <c>changed</c> or <c>withdrawn</c>.</param>
internal sealed record ChangeEntry(long Position, string Kind, Guid Id, int Version, string Slug, string Place, DateTimeOffset At);
