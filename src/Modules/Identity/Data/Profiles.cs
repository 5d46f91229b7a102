using System.Text.Json;
using Tongban.Identity.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Identity.Data;

/// <summary>A saved value, and since when it is this one.</summary>
internal sealed record SavedFact(string Value, DateOnly Since);

/// <inheritdoc cref="IProfiles"/>
internal sealed class Profiles(Store store, Secrets secrets) : IProfiles
{
    public async Task<IReadOnlyList<ProfileFact>> OfAsync(Guid account, CancellationToken ct)
    {
        var facts = await SavedAsync(account, ct);
        IEnumerable<ProfileFact> saved = facts.Select(fact => new ProfileFact(fact.Key, fact.Value.Value, fact.Value.Since));
        return facts.TryGetValue(ProfileFacts.Mobile, out var mobile) ? [.. saved, new ProfileFact(ProfileFacts.Phone, mobile.Value, mobile.Since)] : [.. saved];
    }

    public async Task<IReadOnlyDictionary<string, SavedFact>> SavedAsync(Guid account, CancellationToken ct) =>
        await store.OneAsync("select facts from identity_profile where account_id = @p0", row => row.GetString(0), ct, account) is { } sealedFacts
            ? Read(sealedFacts)
            : new Dictionary<string, SavedFact>();

    /// <summary>Saves them all; a value that stays keeps its day. With none left nothing is kept.</summary>
    public Task<Result> SaveAsync(OperationContext operation, IReadOnlyDictionary<string, string> values, CancellationToken ct) => store.WriteAsync(operation, async (write, token) =>
    {
        var account = operation.Actor.Id;
        var before = await SavedAsync(account, token);
        var today = CivilTime.DateOf(operation.At);
        var facts = values.ToDictionary(
            pair => pair.Key, pair => before.GetValueOrDefault(pair.Key) is { } old && old.Value == pair.Value ? old : new SavedFact(pair.Value, today), StringComparer.Ordinal);
        if (facts.Count == 0)
        {
            write.Execute("delete from identity_profile where account_id = @p0", null, account);
            return Result.Ok;
        }

        write.Execute(
            "insert into identity_profile (account_id, facts, changed_at) values (@p0, @p1, @p2) on conflict (account_id) do update set facts = excluded.facts, changed_at = excluded.changed_at",
            1, account, secrets.SealProfile(JsonSerializer.Serialize(facts, RecordJson.Options)), operation.At);
        return Result.Ok;
    }, ct);

    private Dictionary<string, SavedFact> Read(string sealedFacts) =>
        JsonSerializer.Deserialize<Dictionary<string, SavedFact>>(secrets.OpenProfile(sealedFacts), RecordJson.Options)!;
}
