using Tongban.Catalogue.Contracts;
using Tongban.Kernel.Codes;

namespace Tongban.Catalogue.Domain.Generating;

/// <summary>Guides that were written with care, as models for those that only have a name: of the same type and department where there is one, of the nearest name otherwise.</summary>
internal sealed class ModelGuides(IReadOnlyList<Item> models)
{
    private const double SameMatter = 0.5;

    /// <summary>A guide of no place yet; everything but name, type and law is taken from the model and marked 示例.</summary>
    public Item For(RealName name, string basicCode, Dice dice)
    {
        var (model, likeness) = models
            .Select(model => (model, Likeness: Likeness(model, name)))
            .MaxBy(pair => pair.Likeness + (pair.model.TypeCode == name.TypeCode ? 0.4 : 0) + (pair.model.DepartmentKind == name.Kind.Kind ? 0.3 : 0) + (dice.For(pair.model.Slug).Share * 0.15));
        var result = Wording.ResultOf(name);
        return Windowed(model) with
        {
            BasicCode = basicCode,
            CodeNote = "自编，仅供演示",
            Name = name.Stem,
            Aliases = likeness > SameMatter ? model.Aliases : [],
            Words = [],
            Summary = Wording.Summary(name, "", result, dice.For("summary")),
            TypeCode = name.TypeCode,
            TypeName = Wording.TypeName(name.TypeCode),
            Regime = Wording.Regime(name.TypeCode),
            DepartmentKind = name.Kind.Kind,
            Objects = [.. (name.Objects.Count > 0 ? name.Objects : ["1", "2"]).Select(code => new CodeName(code, Wording.ObjectName(code)))],
            Themes = name.Themes,
            Basis = name.Law.Length > 0 ? [.. Wording.Laws(name.Law)] : [.. model.Basis.Select(basis => basis with { Trust = "★" })],
            LegalLimit = model.LegalLimit with { Trust = "★", Example = true },
            PromisedLimit = model.PromisedLimit with { Trust = "★", Example = true },
            Conditions = [.. model.Conditions.Select(text => Wording.Adapted(text, model, name, result))],
            Materials = [.. model.Materials.Select(material => material with { Name = Wording.Adapted(material.Name, model, name, result) })],
            Faq = [.. model.Faq.Select(pair => new QuestionAnswer(Wording.Adapted(pair.Q, model, name, result), Wording.Adapted(pair.A, model, name, result)))],
            Result = model.Result with { Name = result, LicenceTemplate = null },
            Sources = ["事项名称取自公开的事项目录；正文借用同类指南，只作示例"],
        };
    }

    /// <summary>Without form and process: one applies at the window.</summary>
    private static Item Windowed(Item model) => model with
    {
        FormCode = "",
        ProcessCode = "",
        PlaceFrom = null,
        Amounts = null,
        Situations = [.. model.Situations.Select(situation => situation with { FormField = null, Options = [.. situation.Options.Select(option => option with { FormValues = [] })] })],
        Fee = new ItemFee(false, [], "不收费", "★"),
        Trust = new Dictionary<string, string>(StringComparer.Ordinal) { ["basis"] = "★", ["materials"] = "★", ["promisedLimit"] = "★" },
    };

    /// <summary>Share of common pairs of characters (Dice's coefficient).</summary>
    private static double Likeness(Item model, RealName name)
    {
        var (left, right) = (Pairs(model.Name), Pairs(name.Stem));
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
}
