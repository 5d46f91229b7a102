using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain.Bundles;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Cases.Bundles;

/// <summary>Publishes a version of a bundle 一件事: looked through first, added once, never changed afterwards; applications under way keep theirs.</summary>
internal sealed class BundlePublishing(Store store, Definitions definitions, BundleReviews reviews)
{
    private static readonly JsonSerializerOptions Indented = new(KernelJson.Options) { WriteIndented = true };

    /// <summary>The newest version's file with the next version's number; null when there is no such bundle.</summary>
    public async Task<string?> NextAsync(string code, CancellationToken ct)
    {
        await using var db = store.Read();
        var newest = await db.Set<DefinitionRow>().Where(row => row.Kind == DefinitionKinds.Bundle && row.Code == code).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        if (newest is null)
        {
            return null;
        }

        var file = JsonNode.Parse(newest.Content)!;
        file["version"] = newest.Version + 1;
        return file.ToJsonString(Indented);
    }

    /// <param name="code">The bundle that is being changed; null for a new one.</param>
    public async Task<Result<BundleReview>> ReviewAsync(string json, string? code, CancellationToken ct)
    {
        var read = Bundle.Parse(json);
        if (read.Problem is { } unreadable)
        {
            return unreadable;
        }

        var newest = definitions.Bundles.Where(bundle => bundle.Code == read.Value.Code).Select(bundle => bundle.Version).FirstOrDefault();
        return code is null && newest > 0 ? BundleProblems.Definition.With([new FieldError("code", $"已经有叫“{read.Value.Code}”的一件事，请回到列表改它")])
            : code is not null && code != read.Value.Code ? BundleProblems.Definition.With([new FieldError("code", $"这里改的是“{code}”，文件里写的是“{read.Value.Code}”")])
            : read.Value.Version != newest + 1 ? BundleProblems.Definition.With([new FieldError("version", $"现在是第 {newest} 版，文件里应当写 {newest + 1}")])
            : await reviews.OfAsync(read.Value, ct);
    }

    public async Task<Result<BundleReview>> PublishAsync(string json, string? code, OperationContext operation, CancellationToken ct)
    {
        var reviewed = await ReviewAsync(json, code, ct);
        if (!reviewed.IsOk || reviewed.Value.Faults.Count > 0)
        {
            return reviewed.IsOk ? BundleProblems.Definition.With(reviewed.Value.Faults) : reviewed;
        }

        var bundle = reviewed.Value.Bundle;
        var done = await store.WriteAsync<BundleReview>(operation, (write, _) =>
        {
            write.Db.Add(new DefinitionRow
            {
                Id = StableId.From("cases.definition", DefinitionKinds.Bundle, bundle.Code, $"{bundle.Version}"), Kind = DefinitionKinds.Bundle,
                Code = bundle.Code, Version = bundle.Version, Content = json, PublishedAt = operation.At.UtcDateTime,
            });
            write.Record(new Entry(Definitions.Published, "bundle", StableId.From("bundle", bundle.Code), bundle.Place, new { bundle.Code, bundle.Version, bundle.Name, Reason = operation.Why }));
            return Task.FromResult(reviewed);
        }, ct);
        if (done.IsOk)
        {
            // Other nodes hear of it from the record; this one shows it at once.
            await definitions.RefreshAsync(ct);
        }

        return done;
    }
}
