using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Rules;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;

namespace Tongban.Catalogue.Data.Keeping;

/// <summary>What the rules know of this installation at this moment.</summary>
internal sealed class Surroundings(CodeBook codes, IForms forms, IDepartments departments, IRegimes regimes, Observations observations)
{
    public async Task<RuleFacts> FactsAsync(CancellationToken ct) => new(observations.Codes, codes.Sets)
    {
        Competent = departments.Competent,
        Regime = regimes.Find,
        Form = code => code.Length > 0 ? forms.Find(code) : null,
        Issued = await observations.IssuedAsync(ct),
        DeadLinks = await observations.DeadLinksAsync(ct),
    };
}

/// <summary>What is asked of the database for the rules.</summary>
internal sealed class Observations(Store store, FormFactsNow facts)
{
    public CodeRules Codes => facts.Facts.Codes;

    public async Task<IReadOnlySet<string>> DeadLinksAsync(CancellationToken ct) =>
        (await store.ListAsync("select address from catalogue_link where dead", row => row.GetString(0), ct)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of results that are issued here as electronic licences, with an item that does: nobody brings those on paper.</summary>
    public async Task<IReadOnlyDictionary<string, string>> IssuedAsync(CancellationToken ct)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = await store.ListAsync(
            """
            select w.body, i.slug from (select wording_id, min(slug) slug from catalogue_item where licence_template is not null and state = 1 group by wording_id) i
            join catalogue_wording w on w.id = i.wording_id
            """, row => (row.GetString(0), row.GetString(1)), ct);
        foreach (var (body, slug) in rows)
        {
            if (JsonSerializer.Deserialize<Named>(body, KernelJson.Options) is { Result.Length: > 0 } wording)
            {
                found[wording.Result] = slug;
            }
        }

        return found;
    }

    private sealed record Named(string Result);
}
