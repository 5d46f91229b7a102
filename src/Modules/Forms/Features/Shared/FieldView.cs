using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Shared;

/// <summary>One field as <c>_Field.cshtml</c> draws it.</summary>
internal sealed record FieldView(FormPageView Page, PageLayout Layout, FormField Field)
{
    private const int LongWord = 12;

    public string Label => Words.Of(Field);

    /// <summary>Of a contested field what became of that, which matters more now than how the field is filled in.</summary>
    public string? Hint => Page.Contested.GetValueOrDefault(Field.Key) ?? (Field.Hint.Length > 0 ? Field.Hint : null);

    public string? Text => Page.Draft.Values[Field.Key];

    public IReadOnlyList<string> Chosen => Page.Draft.Values.List(Field.Key);

    public string? Slip => Page.Slip(Field);

    public Provenance? Source => Page.Source(Field);

    /// <summary>Where a wrong value is put right. A subject's own number is who they are: it isn't contested but signed in with.</summary>
    public string? CorrectionHref => Source switch
    {
        { Source: PrefillSources.Population or PrefillSources.LegalPerson } when Field.Element.Code is not ("person.idNumber" or "org.creditCode") || Field.Role == "legalRepresentative" => Page.ContestHref?.Invoke(Field),
        { Source: PrefillSources.Profile } => "/me/profile",
        _ => null,
    };

    public bool Optional => !Layout.IsRequired(Field);

    /// <summary>A register's value that isn't edited here; identity numbers and phones are not spread over the screen.</summary>
    public string? Locked => Field.Compute is not null ? Layout.ValueOf(Field) ?? ""
        : Page.IsLocked(Field) && Text is { } text
        ? Field.Element.Sensitivity == Sensitivity.Sensitive ? Masking.Apply(Field.Element.Mask, text) : text
        : null;

    public string Kind => Field.Element.Type switch
    {
        ElementType.Integer => "whole",
        ElementType.Decimal => "decimal",
        ElementType.Money => "money",
        ElementType.ResidentId => "id-number",
        ElementType.CreditCode => "credit-code",
        ElementType.Mobile or ElementType.Phone => "mobile",
        ElementType.Address => "address",
        ElementType.Text when Field.Element.Shape.DigitsOnly => "whole",
        ElementType.Text when Field.Element.Code == "person.name" => "name",
        _ => "text",
    };

    /// <summary>Browsers may only fill in what is the reader's own; of another person they would guess wrong.</summary>
    public string? Autocomplete => Field.Role == "applicant" && Field.Element.Type != ElementType.Phone ? null : "off";

    public int? Width => Field.Element.Type switch
    {
        ElementType.Integer or ElementType.Decimal or ElementType.Money => 5,
        ElementType.ResidentId or ElementType.CreditCode => 20,
        ElementType.Mobile or ElementType.Phone => 10,
        ElementType.Text => Field.Element.Shape.MaxLength <= 60 ? 20 : null,
        _ => null,
    };

    /// <summary>Few short answers stand in a row; explained ones, and those that bring up further questions, below one another.</summary>
    public string Look => Field.Options.All(option => option.Hint is null && option.Value.Length <= LongWord) && !Answers.Any(option => Layout.Below(Field, option).Any())
        ? "pills"
        : "list";

    private IEnumerable<string> Answers => Field.Element.Type == ElementType.Boolean ? ["true", "false"] : Field.Options.Select(option => option.Value);

    /// <summary>Places of the depth that the element asks for, with the names above them.</summary>
    public IEnumerable<Choice> Places(IPlaces places) => places.Any ? Below(places, places.Root, "") : [];

    private IEnumerable<Choice> Below(IPlaces places, Place place, string path)
    {
        var depth = (int)(Field.Element.Level ?? DivisionLevel.County);
        return places.ChildrenOf(place.Code).SelectMany(child => child.Level >= depth
            ? [new Choice(child.Code, (path + " " + child.Name).Trim())]
            : Below(places, child, child.Level >= (int)DivisionLevel.County ? path + " " + child.Name : path));
    }
}
