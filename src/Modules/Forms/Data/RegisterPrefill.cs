using Tongban.Forms.Contracts;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Forms.Data;

/// <summary>What the base registers know, for the parties of the session only.</summary>
internal sealed class RegisterPrefill(IRegisters registers) : IPrefillSource
{
    public async Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct)
    {
        var records = await RecordsAsync(question.Form, question.Parties, ct);
        return [.. question.Fields.SelectMany(field => Offers(field, records))];
    }

    /// <summary>What stands in the register where a field was filled from it; null where it wasn't or isn't any more.</summary>
    public async Task<RegisteredFact?> FactAsync(FormDefinition form, FormField field, string source, PrefillParties parties, CancellationToken ct)
    {
        var records = await RecordsAsync(form, parties, ct);
        return field.PrefillFrom.Where(from => Code(from) == source).Select(from => records.Find(field, from)).FirstOrDefault() is { } found
            ? new RegisteredFact(found.Record.Register, found.Record.RegisterName, found.Record.Key, found.Fact, found.Value, found.Record.UpdatedOn)
            : null;
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
            asked.Contains(("legalRepresentative", ElementSource.Population)) && representativeId is { Length: > 0 }
                ? await registers.PersonAsync(representativeId, ct)
                : null,
            parties.Company is null ? null : parties.Agent?.Code == representativeId ? ApplyingAs.Self : ApplyingAs.Agent);
    }

    private async Task<RegisterRecord?> PersonAsync(Subject? subject, CancellationToken ct) =>
        subject is { Kind: SubjectKind.Person } ? await registers.PersonAsync(subject.Code, ct) : null;

    /// <summary>From the registers that the field names; of two that know it the one that the form puts first says it.</summary>
    private static IEnumerable<PrefillOffer> Offers(FormField field, PartyRecords records)
    {
        if (field.Key == ApplyingAs.Key && records.ApplyingAs is { } role)
        {
            return [new PrefillOffer(field.Key, role, new Provenance(PrefillSources.Account, "登录身份", null))];
        }

        return field.PrefillFrom.Select(source => records.Find(field, source) is { } found
                ? new PrefillOffer(field.Key, found.Value, new Provenance(Code(source), found.Record.RegisterName, found.Record.UpdatedOn))
                : null)
            .OfType<PrefillOffer>();
    }

    private static string Code(ElementSource source) => source == ElementSource.Population ? PrefillSources.Population : PrefillSources.LegalPerson;
}

/// <summary>The records that may be read for this application, by the part that their subjects play in it.</summary>
internal sealed record PartyRecords(
    RegisterRecord? Company, RegisterRecord? Applicant, RegisterRecord? Agent, RegisterRecord? Representative, string? ApplyingAs)
{
    /// <summary>Who says it, by which of its own elements, and what.</summary>
    public (RegisterRecord Record, string Fact, string Value)? Find(FormField field, ElementSource source)
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
        if (record is null)
        {
            return null;
        }

        return record.Find(fact) is { } value ? (record, fact, value)
            : field.Element.TakenFrom is { } other && record.Find(other) is { } taken ? (record, other, taken)
            : Known(record, fact) is { } known ? (record, fact, known)
            : null;
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
