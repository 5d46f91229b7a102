using System.Text.Json.Nodes;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain.Editing;
using Tongban.Forms.Contracts;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;

namespace Tongban.Catalogue.Domain.Rules;

internal enum Severity
{
    /// <summary>错误: it can't be published like this.</summary>
    Error = 1,

    /// <summary>提醒: it may be published, and stands on the board until it is mended.</summary>
    Warning = 2,
}

/// <summary>One rule 要素规则: a pure function from an item to what is wrong with it.</summary>
/// <param name="Code">Stable, for example <c>T01</c>: shown, counted and cited.</param>
/// <param name="Source">Law or standard that it comes from; says so where its article wasn't checked.</param>
/// <param name="Mend">How to put it right.</param>
/// <param name="Check">Where in the item and what is wrong; nothing when it is right.</param>
internal sealed record Rule(string Code, string Name, Severity Severity, string Source, string Mend, Func<RuleCase, IEnumerable<Slip>> Check);

/// <param name="Where">Path of the element, for example <c>promisedLimit</c>.</param>
internal readonly record struct Slip(string Where, string What);

/// <summary>What a rule found in an item.</summary>
internal sealed record Finding(string Rule, Severity Severity, string Where, string What);

/// <summary>An item and what it is judged against.</summary>
/// <param name="Directory">The directory version that it was taken from; null when it stands alone.</param>
internal sealed record RuleCase(Item Item, JsonObject? Directory, RuleFacts Facts);

/// <summary>What the rules know of the world; asked, never changed.</summary>
internal sealed record RuleFacts(CodeRules Codes, CodeSets Sets)
{
    /// <summary>The competent department by kind and place.</summary>
    public Func<string, string, Department?> Competent { get; init; } = (_, _) => null;

    /// <summary>A legal regime by its code.</summary>
    public Func<string, Regime?> Regime { get; init; } = _ => null;

    public Func<string, FormDefinition?> Form { get; init; } = _ => null;

    /// <summary>Names of results that this platform issues, with the item that does: nobody brings them on paper.</summary>
    public IReadOnlyDictionary<string, string> Issued { get; init; } = new Dictionary<string, string>();

    /// <summary>Addresses that didn't answer when the link job last asked.</summary>
    public IReadOnlySet<string> DeadLinks { get; init; } = new HashSet<string>();
}
