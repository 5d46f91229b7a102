using System.Data.Common;
using System.Globalization;
using Tongban.Cases.Data;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Known;

/// <summary>An earlier application of the same subject, with what the applicant themselves said in it.</summary>
/// <param name="Whole">All answers, by which the application is known.</param>
/// <param name="Own">Of these without those that were filled from elsewhere and left as they were.</param>
/// <param name="SameAccount">Whether it was the account that is signed in now that said so.</param>
internal sealed record EarlierCase(FormDefinition Form, FormData Whole, FormData Own, DateOnly On, bool SameAccount);

/// <summary>
/// Earlier applications whose answers may be repeated. Of a person only what they sent in themselves, from their own account and
/// for themselves: never what a clerk, an agent or anybody else typed about them. Of an organisation what was sent in under its
/// authority. What was revoked counts no more.
/// </summary>
internal sealed class EarlierCases(Store store, IForms forms, FormVault vault, Looks looks)
{
    private const string Sql =
        """
        select form_code, form_version, form_data, submitted_at, owner_account_id, provenance
        from cases_case where applicant_index = @p0 and submitted_at >= @p1 and {0} and state <> 'revoked'
        order by submitted_at desc limit @p3
        """;

    private static readonly string OfPerson = string.Format(CultureInfo.InvariantCulture, Sql, "owner_account_id = @p2");
    private static readonly string OfOrganisation = string.Format(CultureInfo.InvariantCulture, Sql, "owner_account_id <> @p2");

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<EarlierCase>> OfAsync(Subject subject, Guid account, DateOnly since, int most, CancellationToken ct)
    {
        var person = subject.Kind == SubjectKind.Person;
        var rows = await store.ListAsync(
            person ? OfPerson : OfOrganisation, Stored.Read, ct, looks.IndexOf(subject.Code), CivilTime.StartOf(since), person ? account : Guid.Empty, most);
        return [.. rows.Select(row => Opened(row, account)).OfType<EarlierCase>().Where(earlier => !person || earlier.Whole[ApplyingAs.Key] != ApplyingAs.Agent)];
    }

    private EarlierCase? Opened(Stored row, Guid account)
    {
        if (forms.Find(row.Form, row.Version) is not { } form || vault.Open(form, row.Data) is not { IsOk: true } answers)
        {
            return null;
        }

        var from = row.Provenance is { } kept ? CaseJson.Read<Dictionary<string, Provenance>>(kept) : [];
        return new EarlierCase(form, answers.Value, answers.Value.Where(key => !from.ContainsKey(key)), CivilTime.DateOf(row.At), row.Account == account);
    }

    private sealed record Stored(string Form, int Version, string Data, DateTimeOffset At, Guid Account, string? Provenance)
    {
        public static Stored Read(DbDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetInstant(3), row.GetGuid(4), row.GetText(5));
    }
}
