using System.Text.Json;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Kernel;
using Tongban.Tests.Unit.Forms;

namespace Tongban.Tests.Unit.Catalogue;

/// <summary>The items of the demonstration place.</summary>
internal static class Items
{
    public static readonly ItemSurroundings Around = new(
        code => new[] { Sample.Food, Sample.Card, Sample.Allowance }.FirstOrDefault(form => form.Code == code), Sample.Facts.Codes);

    public static readonly Item Food = Read("food-business-licence");
    public static readonly Item Card = Read("senior-card");
    public static readonly Item Allowance = Read("senior-allowance");

    public static readonly MaterialList Materials = new(new HashSet<string> { "register:population", "register:legal-person" });

    public static SituationAnswers Answers(this Item item, params (string Situation, string Option)[] chosen) =>
        SituationAnswers.Of(item, key => chosen.Where(pair => pair.Situation == key).Select(pair => pair.Option));

    /// <summary>The same as what memory keeps of it.</summary>
    public static ItemHead Head(Item item) => new(item.Id, item.Version, JsonSerializer.Deserialize<ItemWording>(HeadOf.Item(item).Wording, KernelJson.Options)!)
    {
        Slug = item.Slug,
        HandlingCode = item.HandlingCode,
        Place = item.Place,
        DepartmentKind = item.DepartmentKind,
        Department = item.DepartmentKind,
        Online = item.IsOnline,
    };

    private static Item Read(string slug)
    {
        var read = ItemText.Parse(Sample.File("items", slug + ".json"), Around);
        return read.IsOk ? read.Value : throw new InvalidDataException(string.Join('\n', read.Problem!.Fields.Select(fault => $"{fault.Path}: {fault.Message}")));
    }
}
