using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;
using Tongban.Organisation.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Forms.Features.Shared;

/// <summary>What a field looks like on a page: which control, how wide, what it offers.</summary>
internal static class FieldLook
{
    private const int ManyOptions = 7;
    private const int LongLabel = 15;

    public static string Kind(Element element) => element.Type switch
    {
        ElementType.Integer => "whole",
        ElementType.Decimal => "decimal",
        ElementType.Money => "money",
        ElementType.ResidentId => "id-number",
        ElementType.CreditCode => "credit-code",
        ElementType.Mobile or ElementType.Phone => "mobile",
        ElementType.Address => "address",
        _ => "text",
    };

    public static int Width(Element element) => element.Type switch
    {
        ElementType.Integer or ElementType.Decimal or ElementType.Money => 5,
        ElementType.Mobile or ElementType.Phone => 10,
        ElementType.ResidentId or ElementType.CreditCode => 20,
        ElementType.Address => 30,
        _ => element.Shape.MaxLength <= 30 ? 10 : 30,
    };

    public static IReadOnlyList<Choice> Choices(FormField field) => field.Element.Type == ElementType.Boolean
        ? [new Choice("true", "是"), new Choice("false", "否")]
        : [.. field.Options.Select(option => new Choice(option.Value, option.Value, option.Hint))];

    /// <summary>Few short answers stand beside one another; long or explained ones below one another.</summary>
    public static string Arrangement(FormField field) =>
        Choices(field) is { Count: < ManyOptions } choices && choices.All(choice => choice.Hint is null && choice.Text.Length < LongLabel) ? "pills" : "list";

    /// <summary>Places that may be chosen, as deep as the element asks, under their districts.</summary>
    public static IReadOnlyList<Choice> Divisions(IPlaces places, Element element) =>
        [.. Below(places, places.Root).Where(place => Lies(place, element.Level)).Select(place => new Choice(place.Code, place.FullName))];

    private static bool Lies(Place place, DivisionLevel? level) => level is null || place.Level == (level == DivisionLevel.Village ? 5 : 4);

    private static IEnumerable<Place> Below(IPlaces places, Place from) =>
        places.ChildrenOf(from.Code).SelectMany(place => Below(places, place).Prepend(place));
}
