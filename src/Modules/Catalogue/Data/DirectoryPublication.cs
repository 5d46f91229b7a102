using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Catalogue.Data;

/// <summary>A version of a directory item 基本目录事项 as it is to be published.</summary>
/// <param name="Json">Members of an item's JSON that places inherit; basicCode, name and typeCode are among them.</param>
internal sealed record DirectoryDraft(string Json, string Reason)
{
    public DateOnly? EffectiveOn { get; init; }

    public ItemState State { get; init; } = ItemState.InUse;
}

/// <summary>Publishes versions of directory items. Items that were taken from an earlier version keep it until they are published anew.</summary>
internal sealed class DirectoryPublication(Store store, FormFactsNow facts)
{
    /// <returns>The number of the version.</returns>
    public async Task<Result<int>> PublishAsync(DirectoryDraft draft, OperationContext operation, CancellationToken ct)
    {
        var body = DirectoryBody.Parse(draft.Json, facts.Facts.Codes);
        var effective = VersionDay.Of(draft.Reason, draft.EffectiveOn, operation);
        if (body.Problem is { } wrong)
        {
            return wrong;
        }

        return effective.IsOk
            ? await store.WriteAsync(operation, (write, token) => AddAsync(write, body.Value, draft, effective.Value, token), ct)
            : effective.Problem!;
    }

    private static async Task<Result<int>> AddAsync(Write write, JsonObject body, DirectoryDraft draft, DateOnly effective, CancellationToken ct)
    {
        var (basicCode, name, typeCode) = (Text(body, "basicCode"), Text(body, "name"), Text(body, "typeCode"));
        var version = 1 + (await write.Db.Set<DirectoryRow>().Where(row => row.BasicCode == basicCode).MaxAsync(row => (int?)row.Version, ct) ?? 0);
        write.Db.Add(new DirectoryRow
        {
            BasicCode = basicCode,
            Version = version,
            Name = name,
            TypeCode = typeCode,
            Body = body.ToJsonString(KernelJson.Options),
            State = draft.State,
            EffectiveOn = effective,
            PublishedAt = write.Operation.At.UtcDateTime,
            PublishedBy = write.Operation.Actor.Name,
            Reason = draft.Reason.Trim(),
        });
        write.Record(new Entry(CatalogueEntries.DirectoryPublished, CatalogueEntries.Directory, StableId.From("directory-item", basicCode), "",
            new { basicCode, version, name, draft.State, effectiveOn = effective, reason = draft.Reason.Trim() }));
        return version;
    }

    private static string Text(JsonObject body, string name) => body[name]!.GetValue<string>();
}
