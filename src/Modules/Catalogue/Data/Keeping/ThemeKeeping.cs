using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>A code set of themes with the mark of the state in which it was read.</summary>
internal sealed record ThemeSet(CodeSet Set, string Seen);

/// <summary>Keeps the names and icons of themes; before and after stand in the record.</summary>
internal sealed class ThemeKeeping(Store store, CodeBook codes, PublishedItems published)
{
    public const string Subject = "themes";

    public async Task<ThemeSet> ReadAsync(Audience audience, CancellationToken ct)
    {
        await using var db = store.Read();
        return Of((await db.Set<CodeSetRow>().SingleAsync(row => row.Code == Themes.Set(audience), ct)).Body);
    }

    /// <summary>How many published items each theme has.</summary>
    public IReadOnlyDictionary<string, int> Used(Audience audience) => published
        .Search(new SearchRequest("") { Persons = audience == Audience.Person, Take = 0 }).Facets.Themes.ToDictionary(facet => facet.Code, facet => facet.Count, StringComparer.Ordinal);

    public async Task<Result> SaveAsync(Audience audience, IReadOnlyList<ThemeLine> lines, string seen, OperationContext operation, CancellationToken ct)
    {
        var done = await store.WriteAsync(operation, async (write, token) =>
        {
            var row = await write.Db.Set<CodeSetRow>().AsTracking().SingleAsync(one => one.Code == Themes.Set(audience), token);
            var before = Of(row.Body);
            if (before.Seen != seen)
            {
                return PlatformProblems.ChangedMeanwhile;
            }

            var after = ThemeEdit.Apply(before.Set, lines, Used(audience));
            if (after.Problem is { } problem)
            {
                return problem;
            }

            row.Body = JsonSerializer.Serialize(after.Value, KernelJson.Options);
            write.Record(new Entry(CodeBook.Changed, Subject, StableId.From("code-set", row.Code), "", new { Before = before.Set, After = after.Value }));
            return Result.Ok;
        }, ct);
        if (done.IsOk)
        {
            await codes.RefreshAsync(ct);
            await published.ShowThemesAsync(ct);
        }

        return done;
    }

    private static ThemeSet Of(string body) => new(
        JsonSerializer.Deserialize<CodeSet>(body, KernelJson.Options)!, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 8)));
}
