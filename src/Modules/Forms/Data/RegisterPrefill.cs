using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel.Codes;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Forms.Data;

/// <summary>Fills a form from the base registers, for the parties of the session only.</summary>
internal sealed class RegisterPrefill(IRegisters registers, FormFactsNow facts) : IPrefill
{
    public async Task<Prefilled> ForAsync(FormDefinition form, PrefillParties parties, CancellationToken ct)
    {
        var records = await RecordsAsync(form, parties, ct);
        var values = FormData.Empty;
        var provenance = new Dictionary<string, Provenance>(StringComparer.Ordinal);
        foreach (var field in form.Fields.Where(field => form.Repeat(field.Role) is null))
        {
            if (Offer(field, records) is { } offer)
            {
                values = values.With(field.Key, offer.Value);
                provenance[field.Key] = offer.From;
            }
        }

        return new Prefilled(values, provenance);
    }

    private async Task<PartyRecords> RecordsAsync(FormDefinition form, PrefillParties parties, CancellationToken ct)
    {
        var asked = form.Fields.SelectMany(field => field.PrefillFrom.Select(source => (field.Role, source))).ToHashSet();
        var company = parties.Company is { } known ? await registers.OrganisationAsync(known.Code, ct) : null;
        var representativeId = company?.Find(OrganisationFacts.RepresentativeIdNumber);
        return new PartyRecords(
            company,
            await PersonAsync(asked.Contains(("applicant", ElementSource.Population)) ? parties.Applicant : null, ct),
            await PersonAsync(asked.Contains(("agent", ElementSource.Population)) && parties.Agent?.Code != representativeId ? parties.Agent : null, ct),
            asked.Contains(("legalRepresentative", ElementSource.Population)) && representativeId is not null
                ? await registers.PersonAsync(representativeId, ct)
                : null,
            parties.Company is null ? null : parties.Agent?.Code == representativeId ? ApplyingAs.Self : ApplyingAs.Agent);
    }

    private async Task<RegisterRecord?> PersonAsync(Subject? subject, CancellationToken ct) =>
        subject is { Kind: SubjectKind.Person } ? await registers.PersonAsync(subject.Code, ct) : null;

    private (string Value, Provenance From)? Offer(FormField field, PartyRecords records)
    {
        if (field.Key == ApplyingAs.Key && records.ApplyingAs is { } role)
        {
            return (role, new Provenance("account", "登录身份", null));
        }

        return field.PrefillFrom
            .Select(source => records.Find(field, source) is { } found && Right(field, found.Value) is { } value
                ? (value, new Provenance(source == ElementSource.Population ? "population" : "legalPerson", found.Record.RegisterName, found.Record.UpdatedOn))
                : ((string, Provenance)?)null)
            .FirstOrDefault(offer => offer is not null);
    }

    /// <summary>The value as the form stores it; null when the form would refuse it.</summary>
    private string? Right(FormField field, string value)
    {
        var text = Normal.Text(field.Element, value);
        if (field.Element is { Type: ElementType.Division, Level: DivisionLevel.Town })
        {
            text = text[..Math.Min(9, text.Length)].PadRight(12, '0');
        }

        return text.Length > 0 && FieldCheck.Of(field, FormValue.Of(text), facts.Facts).Slip is null ? text : null;
    }
}

/// <summary>The records that may be read for this application, by the part that their subjects play in it.</summary>
internal sealed record PartyRecords(
    RegisterRecord? Company, RegisterRecord? Applicant, RegisterRecord? Agent, RegisterRecord? Representative, string? ApplyingAs)
{
    public (RegisterRecord Record, string Value)? Find(FormField field, ElementSource source)
    {
        var (record, fact) = (field.Role, source) switch
        {
            ("applicant", ElementSource.LegalPerson) or ("premises", ElementSource.LegalPerson) => (Company, field.Element.Code),
            ("legalRepresentative", ElementSource.LegalPerson) => (Company, Representing(field.Element.Code)),
            ("applicant", ElementSource.Population) => (Applicant, field.Element.Code),
            ("agent", ElementSource.Population) => (Agent, field.Element.Code),
            ("legalRepresentative", ElementSource.Population) => (Representative, field.Element.Code),
            _ => (null, ""),
        };
        var value = record?.Find(fact) ?? (field.Element.TakenFrom is { } other ? record?.Find(other) : null) ?? Known(record, fact);
        return record is not null && value is not null ? (record, value) : null;
    }

    /// <summary>What the company's own record says about its legal representative; of nobody else's record is anything read for that.</summary>
    private static string Representing(string element) => element switch
    {
        "person.name" => OrganisationFacts.RepresentativeName,
        "person.idNumber" => OrganisationFacts.RepresentativeIdNumber,
        _ => "",
    };

    // Whoever stands in the population register stands there under an identity card.
    private static string? Known(RegisterRecord? record, string fact) =>
        record is { Register: "population" } && fact == "person.idType" ? "居民身份证" : null;
}
