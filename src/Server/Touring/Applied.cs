using System.Text.RegularExpressions;

namespace Tongban.Server.Touring;

/// <summary>A case as its applicant knows it.</summary>
/// <param name="Id">From the address of its page.</param>
/// <param name="Number">Case number 办件编号.</param>
/// <param name="QueryCode">For looking up without signing in.</param>
public sealed partial record Applied(string Id, string Number, string QueryCode)
{
    /// <summary>Read from the page that confirms it.</summary>
    public static Applied From(Page done, string id)
    {
        var applied = new Applied(id, NumberOn().Match(done.Text).Value, CodeOn().Match(Expect.Flat(done.Text)).Groups["code"].Value);
        Expect.True(applied.Number.Length > 0 && applied.QueryCode.Length > 0, "没有办件编号或查询码", done);
        return applied;
    }

    [GeneratedRegex("[0-9]{6}-[0-9]{8}-[0-9]{6}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberOn();

    [GeneratedRegex("查询码(?<code>[A-Z0-9]{4,10})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeOn();

    public string Mine => $"/me/cases/{Id}";

    public string AtWork => $"/workbench/cases/{Id}";
}

/// <summary>What is typed into an application: by page heading, then by label.</summary>
public sealed class Answers : Dictionary<string, Dictionary<string, object>>
{
    public Answers()
        : base(StringComparer.Ordinal)
    {
    }

    public IReadOnlyDictionary<string, object> For(string heading) =>
        TryGetValue(heading, out var answers) ? answers : new Dictionary<string, object>();
}
