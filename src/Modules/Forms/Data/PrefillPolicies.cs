using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Forms.Data;

/// <summary>The policy by which forms are filled beforehand; versions are added and never changed.</summary>
internal sealed class PrefillPolicies(Store store) : IFeedListener
{
    /// <summary>In the seed folder.</summary>
    public const string File = "prefill.json";

    private const string Published = "forms.prefill-published";

    private volatile PrefillPolicy _newest = PrefillPolicy.RegistersOnly;

    public PrefillPolicy Newest
    {
        get => _newest;
        internal set => _newest = value;
    }

    public bool Wants(string type) => type == Published;

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        if (await db.Set<PrefillPolicyRow>().OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct) is { } row)
        {
            Newest = Definition.Read<PrefillPolicy>(row.Body).Value;
        }
    }

    /// <summary>Publishes a version, unless it was published already.</summary>
    /// <returns>The policy, or <see cref="FormProblems.Definition"/> with what is wrong.</returns>
    public async Task<Result<PrefillPolicy>> PublishAsync(string json, IElements elements, OperationContext operation, CancellationToken ct)
    {
        var read = Definition.Read<PrefillPolicy>(json);
        if (!read.IsOk)
        {
            return read;
        }

        return read.Value.Faults(elements).Select(fault => new FieldError("$", fault)).ToList() is { Count: > 0 } faults
            ? FormProblems.Definition.With(faults)
            : await store.WriteAsync(operation, (write, token) => AddAsync(write, read.Value, json, token), ct);
    }

    private static async Task<Result<PrefillPolicy>> AddAsync(Write write, PrefillPolicy policy, string json, CancellationToken ct)
    {
        if (await write.Db.Set<PrefillPolicyRow>().AnyAsync(row => row.Version == policy.Version, ct))
        {
            return policy;
        }

        write.Db.Add(new PrefillPolicyRow { Version = policy.Version, Body = json, PublishedAt = write.Operation.At.UtcDateTime });
        write.Record(new Entry(Published, "prefill-policy", StableId.From("prefill-policy", "prefill"), "000000000000", new { policy.Version }));
        return policy;
    }
}
