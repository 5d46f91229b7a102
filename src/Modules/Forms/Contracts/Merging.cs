using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Tongban.Forms.Domain.Merging;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>One item's form within the form of one matter 一件事.</summary>
/// <param name="Code">The item's, unique among the parts.</param>
/// <param name="Title">The item as people know it.</param>
/// <param name="Form">As the item asks it when it is applied for alone.</param>
public sealed record MergePart(string Code, string Title, FormDefinition Form)
{
    /// <summary>
    /// From the form's roles to the matter's; <c>role.element</c> places a single fact. A role that isn't named keeps its code, but the
    /// role of the application itself becomes one of this part alone, except for who applies and how results are delivered.
    /// </summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Facts, by their key in the matter, that follow from other answers of the matter: JsonLogic, or simply a constant.</summary>
    public IReadOnlyDictionary<string, JsonNode> Derived { get; init; } = FrozenDictionary<string, JsonNode>.Empty;

    /// <summary>Facts, by their key in the matter, that another part produces first, such as the new company's credit code: not asked.</summary>
    public IReadOnlySet<string> Later { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Where a fact of this form stands in the matter.</summary>
    public string RoleOf(FormField field) => Placing.Of(this, field.Role, field.Element.Code);

    /// <summary>An answer's key in this form as its key in the matter.</summary>
    public string KeyOf(string own) => Placing.Key(this, own) ?? own;

    /// <param name="whole">All answers of the matter, with what follows from them (<see cref="MergedForm.Whole"/>).</param>
    /// <returns>As answers of this form alone, hidden ones included.</returns>
    public FormData From(FormData whole) => Placing.Back(this, whole);

    /// <returns>Answers of this form as answers of the matter.</returns>
    public FormData InMatter(FormData own) => Placing.Into(this, own);
}

/// <summary>A field of the merged form, and who asks for it under which label.</summary>
public sealed record MergedField(FormField Field, IReadOnlyList<Asker> Askers)
{
    /// <summary>Other names than the one shown, by which the parts know the same fact.</summary>
    public IEnumerable<Asker> OtherLabels => Askers.Where(asker => asker.Label != Field.Label);
}

/// <param name="Part">Code of the part.</param>
/// <param name="Label">As the part's form calls the fact.</param>
public sealed record Asker(string Part, string Label);

/// <summary>
/// The form of one matter: each fact (role, element) is asked once. A fact is asked when one of the parts asks for it, required when
/// one requires it, and every rule of every part holds: what is right here is right for each part by itself.
/// </summary>
public sealed record MergedForm(FormDefinition Form, IReadOnlyList<MergedField> Fields, IReadOnlyList<MergePart> Parts)
{
    /// <param name="code">Of the merged form.</param>
    /// <param name="title">What the matter is called.</param>
    /// <param name="roles">The matter's roles; those of parts that aren't mapped are added.</param>
    /// <param name="parts">In the order in which their questions are asked.</param>
    /// <returns><see cref="FormProblems.Merging"/> with each fact on which the parts contradict one another.</returns>
    public static Result<MergedForm> Of(string code, string title, IReadOnlyList<FormRole> roles, IReadOnlyList<MergePart> parts) =>
        Merger.Merge(code, title, roles, parts);

    /// <summary>The answers with those that follow from them.</summary>
    public FormData Whole(FormData answers, FormFacts facts) => Layering.WithDerived(Form, answers, facts);
}
