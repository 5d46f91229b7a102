namespace Tongban.Server.Touring;

/// <summary>A case as its applicant knows it.</summary>
/// <param name="Id">From the address of its page.</param>
/// <param name="Number">Case number 办件编号.</param>
/// <param name="QueryCode">For looking up without signing in.</param>
public sealed record Applied(string Id, string Number, string QueryCode)
{
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
