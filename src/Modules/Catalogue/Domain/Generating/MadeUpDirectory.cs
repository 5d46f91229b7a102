using System.Globalization;
using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Generating;

/// <summary>A handling item 业务办理项 of a directory item.</summary>
/// <param name="Serial">01–99.</param>
/// <param name="Variant">For example 变更; empty for the item itself.</param>
internal sealed record MadeUpHandling(string Serial, string Variant);

/// <summary>A directory item of the made-up province: a real name, with the wording of a real guide of its kind.</summary>
/// <param name="Guide">What places inherit, as a whole guide of no place.</param>
internal sealed record MadeUpDirectoryItem(string BasicCode, RealName Name, IReadOnlyList<MadeUpHandling> Handlings, Item Guide);

/// <summary>Puts real names together to a directory: variants of one name are its handling items.</summary>
internal static class MadeUpDirectory
{
    private const int MostHandlings = 12;
    private static readonly string[] Permit = ["首次", "变更", "延续", "注销"];

    public static IReadOnlyList<MadeUpDirectoryItem> Make(IReadOnlyList<RealName> names, ModelGuides models, Dice dice)
    {
        var numbers = new Dictionary<(string Type, int Kind), int>();
        var items = new List<MadeUpDirectoryItem>();
        foreach (var group in names.GroupBy(name => (name.TypeCode, name.Stem)))
        {
            var name = group.First();
            var key = (name.TypeCode, name.Kind.Number);
            var number = numbers[key] = numbers.GetValueOrDefault(key) + 1;
            var code = BasicCode(name, number);
            items.Add(new MadeUpDirectoryItem(code, name, Handlings(group, dice.For(code)), models.For(name, code, dice.For(code))));
        }

        return items;
    }

    /// <summary>Main items from 001; after 999 of them sub-items of the last.</summary>
    private static string BasicCode(RealName name, int number) => string.Create(CultureInfo.InvariantCulture,
        $"99{name.TypeCode}{name.Kind.Number:00}{Math.Min(number, 999):000}{Math.Max(0, number - 999):000}");

    /// <summary>Those that the lists name; most permits are also granted first, changed, prolonged and given up one by one.</summary>
    private static IReadOnlyList<MadeUpHandling> Handlings(IEnumerable<RealName> group, Dice dice)
    {
        var named = group.Select(name => name.Variant).Distinct(StringComparer.Ordinal).Take(MostHandlings).ToList();
        var variants = named is [""] && group.First().TypeCode == "01" && dice.Share < 0.55 ? [.. Permit] : named;
        return [.. variants.Select((variant, at) => new MadeUpHandling(string.Create(CultureInfo.InvariantCulture, $"{at + 1:00}"), variant))];
    }
}
