using System.Globalization;
using Tongban.Kernel.Codes;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Generating;

internal sealed record MadeUpDepartment(
    string CreditCode, string Name, string ShortName, string Kind, string Place, string DocumentPrefix, string Phone, string Address);

/// <summary>A made-up department for each kind at each place. Telephone prefix 0609 is assigned to nobody.</summary>
internal static class MadeUpDepartments
{
    private static readonly CodeRules Rules = CodeRules.ForDemonstration(DateOnly.MaxValue);
    private static readonly DateOnly Founded = new(2019, 1, 1);

    public static IEnumerable<MadeUpDepartment> At(MadeUpPlace place) => DepartmentKinds.All
        .Where(kind => NameOf(kind, place).Length > 0)
        .Select(kind => Make(kind, place));

    /// <summary>Whether this place has a department of that kind itself.</summary>
    public static bool Has(MadeUpPlace place, DepartmentKind kind) => NameOf(kind, place).Length > 0;

    public static SocialCreditCode CodeOf(MadeUpPlace place, DepartmentKind kind) => DemonstrationCodes.Organisation(
        DivisionCode.Parse(place.Code, Rules).Value, Founded, kind.Number, kind.Kind == "service-centre" ? "12" : kind.Kind == "disabled-persons" ? "13" : "11");

    private static MadeUpDepartment Make(DepartmentKind kind, MadeUpPlace place)
    {
        var (own, name) = (place.Name.TrimEnd('省', '市', '区', '县'), NameOf(kind, place));
        var number = string.Create(CultureInfo.InvariantCulture, $"{place.Code[2..6]}{kind.Number:00}0");
        return new MadeUpDepartment(
            CodeOf(place, kind).Value,
            kind.Kind == "tax" ? $"国家税务总局{place.Name}{name}" : place.Name + name,
            Short(kind, place, name), kind.Kind, place.Code, own + name[..1], $"0609-{number}",
            string.Create(CultureInfo.InvariantCulture, $"{place.Name}人民路{kind.Number}号"));
    }

    private static string Short(DepartmentKind kind, MadeUpPlace place, string name) =>
        (place.Level == 1 ? "省" : place.Level == 2 ? "市" : place.IsZone ? "区" : place.Name[^1..]) + (kind.Kind == "service-centre" && place.Level > 1 ? name : name.Replace("和规划", "", StringComparison.Ordinal));

    private static string NameOf(DepartmentKind kind, MadeUpPlace place) => place switch
    {
        { Level: 1 } => kind.Province,
        { IsZone: true } when !kind.InZone => "",
        _ => kind.Below,
    };
}
