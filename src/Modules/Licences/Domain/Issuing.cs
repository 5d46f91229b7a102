using System.Globalization;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Licences.Domain;

/// <summary>What a new licence is made of besides its template.</summary>
/// <param name="Facts">Keys (role and element, or element alone) with values.</param>
/// <param name="Division6">Place of the issuing department, six digits.</param>
/// <param name="ValidTo">The last day when the decision sets it; null: by the template.</param>
/// <param name="Serial">Gapless number of the template's series.</param>
internal sealed record LicenceDraft(
    LicenceIssuer Issuer,
    LicenceHolder Holder,
    IReadOnlyDictionary<string, string> Facts,
    string Division6,
    DateOnly IssuedOn,
    DateOnly? ValidTo,
    long Serial);

internal static class Issuing
{
    private const int LargestSerial = 999_999;

    public static Result<LicencePayload> Compose(LicenceTemplate template, LicenceDraft draft, string salt)
    {
        if (draft.Serial is < 1 or > LargestSerial) return LicenceProblems.NumbersExhausted;
        var facts = new List<LicenceFact>();
        foreach (var attribute in template.Attributes)
        {
            if (attribute.ValueIn(draft.Facts) is { } value) facts.Add(new LicenceFact(attribute.Element, attribute.Label, value));
            else if (attribute.Required) return LicenceProblems.FactMissing.With(attribute.Label);
        }

        var byElement = facts.ToDictionary(fact => fact.Element, fact => fact.Value, StringComparer.Ordinal);
        return template.Number.Write(byElement, draft.Division6, draft.IssuedOn, draft.Serial)
            .Map(number => Payload(template, draft, facts, number, salt));
    }

    private static LicencePayload Payload(LicenceTemplate template, LicenceDraft draft, List<LicenceFact> facts, string number, string salt) => new()
    {
        Identifier = IdentifierOf(template, draft).Value,
        TypeCode = template.TypeCode,
        Name = template.Name,
        Number = number,
        TemplateCode = template.Code,
        TemplateVersion = template.Version,
        Issuer = draft.Issuer,
        Holder = draft.Holder,
        IssuedOn = draft.IssuedOn,
        ValidFrom = draft.IssuedOn,
        ValidTo = draft.ValidTo ?? template.LastDay(draft.IssuedOn),
        Facts = facts,
        Salt = salt,
    };

    /// <summary>The serial has 20 characters: place, day of issue and the series' number.</summary>
    private static LicenceId IdentifierOf(LicenceTemplate template, LicenceDraft draft) => LicenceId.Create(
        template.TypeCode,
        draft.Issuer.CreditCode,
        string.Create(CultureInfo.InvariantCulture, $"{draft.Division6}{draft.IssuedOn:yyyyMMdd}{draft.Serial:000000}"),
        version: 1);
}
