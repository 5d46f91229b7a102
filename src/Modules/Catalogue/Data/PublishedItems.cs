using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Searching;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>
/// The catalogue as this node holds it: heads in memory, which follow the record entry by entry and the civil date, and
/// whole guides through <see cref="ItemReader"/>.
/// </summary>
internal sealed class PublishedItems(Store store, Feed feed, HeadReader heads, ItemReader items, Today today) : ICatalogue, IFeedListener
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Shelf _shelf = Shelf.Of([], new HashSet<string>(), EverydayWords.None, HotItems.None);
    private volatile Themes _themes = Themes.None;
    private DateOnly _day;
    private long _position;
    private bool _loaded;

    public Shelf Shelf => _shelf;

    public Themes Themes => _themes;

    public IReadOnlyList<ItemHead> Hot => _shelf.Hot;

    public int Count => _shelf.Count;

    public async ValueTask<Item?> PublishedAsync(string slugOrCode, CancellationToken ct)
    {
        await TurnAsync(ct);
        var head = _shelf.Find(slugOrCode)
            ?? (MayBeCode(slugOrCode) && await items.SlugOfCodeAsync(slugOrCode, ct) is { } slug ? _shelf.Find(slug) : null);
        return head is null ? null : await items.ReadAsync(head.Id, head.Version, ct);
    }

    public async ValueTask<Result<Item>> OfferedAsync(string slugOrCode, CancellationToken ct)
    {
        if (await PublishedAsync(slugOrCode, ct) is { } item)
        {
            return item;
        }

        return await new Standings(store, today).FindAsync(slugOrCode, ct) switch
        {
            { State: ItemState.Suspended } standing => CatalogueProblems.Suspended.With(standing.Reason),
            { State: ItemState.Cancelled } standing => CatalogueProblems.Cancelled.With(Instead(standing)),
            _ => CatalogueProblems.Unknown,
        };
    }

    public ValueTask<Item?> VersionAsync(Guid id, int version, CancellationToken ct) => items.ReadAsync(id, version, ct);

    public SearchAnswer Search(SearchRequest request)
    {
        var answer = _shelf.Index.Find(request);
        return request.Persons is not { } persons ? answer : answer with
        {
            Facets = answer.Facets with { Themes = _themes.Named(answer.Facets.Themes, persons ? Audience.Person : Audience.Company) },
        };
    }

    public IReadOnlyList<string> Suggest(string text, string? place, int take) => _shelf.Index.Suggest(text, place, take);

    public IReadOnlyList<MaterialNeed> MaterialsFor(Item item, SituationAnswers answers) => _shelf.Materials.For(item, answers);

    public bool Wants(string type) => type.StartsWith("catalogue.", StringComparison.Ordinal);

    /// <summary>Reads everything the first time, and afterwards what the record says has changed.</summary>
    public Task RefreshAsync(CancellationToken ct) => AloneAsync(async () =>
    {
        var changes = _loaded ? await feed.SubjectsAfterAsync(_position, "catalogue", ct) : [];
        if (!_loaded || changes.Any(change => change.SubjectKind == CatalogueEntries.Everything))
        {
            await LoadAsync(ct);
        }
        else
        {
            await ApplyAsync([.. changes.Where(change => change.SubjectKind == CatalogueEntries.Item).Select(change => change.SubjectId)], ct);
            _themes = changes.Any(change => change.SubjectKind == Keeping.ThemeKeeping.Subject) ? Themes.Of(await new Keeping.CodeReader(store).ReadAsync(ct)) : _themes;
            _shelf = changes.Any(change => change.SubjectKind == Synonyms.Subject) ? _shelf.With(await new WordsReader(store).ReadAsync(ct)) : _shelf;
        }

        _position = changes.Count > 0 ? Math.Max(_position, changes[^1].Position) : _position;
    }, ct);

    /// <summary>Shows at once on this node what was written here; others hear of it from the record.</summary>
    public Task ShowAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => AloneAsync(() => _loaded ? ApplyAsync(ids, ct) : LoadAsync(ct), ct);

    /// <summary>Calls themes as they were just kept.</summary>
    public Task ShowThemesAsync(CancellationToken ct) => AloneAsync(async () => _themes = Themes.Of(await new Keeping.CodeReader(store).ReadAsync(ct)), ct);

    /// <summary>Searches by the everyday words as they were just kept.</summary>
    public Task ShowWordsAsync(CancellationToken ct) => AloneAsync(async () => _shelf = _shelf.With(await new WordsReader(store).ReadAsync(ct)), ct);

    private static bool MayBeCode(string text) => text.Length is >= 10 and <= 36 && text.All(char.IsAsciiLetterOrDigit);

    private static string Instead(ItemStanding standing) => standing.Successors.Where(next => next.InUse).Select(next => $"“{next.Name}”").ToList() is { Count: > 0 } names
        ? $"请改办{string.Join("、", names)}。取消原因：{standing.Reason}"
        : $"取消原因：{standing.Reason}";

    /// <summary>At midnight in China later versions come into force, whoever asks first.</summary>
    private async ValueTask TurnAsync(CancellationToken ct)
    {
        if (_loaded && today.Date != _day)
        {
            await AloneAsync(() => ApplyAsync([], ct), ct);
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var (position, day) = (await feed.EndAsync(ct), today.Date);
        var (found, templates) = await heads.AllAsync(day, ct);
        _shelf = Shelf.Of(found, templates, await new WordsReader(store).ReadAsync(ct), await HotAsync(ct));
        _themes = Themes.Of(await new Keeping.CodeReader(store).ReadAsync(ct));
        (_position, _day, _loaded) = (position, day, true);
    }

    private async Task ApplyAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var day = today.Date;
        var arrived = day == _day ? [] : await store.ListAsync(
            "select distinct id from catalogue_item where effective_on > @p0 and effective_on <= @p1", row => row.GetGuid(0), ct, _day, day);
        var (changed, templates) = await heads.OfAsync([.. ids.Concat(arrived).Distinct()], day, ct);
        if (changed.Count > 0)
        {
            _shelf = _shelf.With(changed, templates);
        }

        _day = day;
    }

    private async Task AloneAsync(Func<Task> work, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            await work();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<HotItems> HotAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var body = await db.Set<WordsRow>().Where(row => row.Name == WordsRow.Hot).Select(row => row.Body).SingleOrDefaultAsync(ct);
        return body is null ? HotItems.None : JsonSerializer.Deserialize<HotItems>(body, KernelJson.Options)!;
    }
}
