namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Whether a name is the variant that was asked for: who lost something wants 补办, who says nothing the permit itself.</summary>
internal sealed class Variants(Plan plan)
{
    private const float Unasked = 0.86f;
    private const float Asked = 1.25f;
    private const float Plainly = 0.95f;
    private const float Other = 0.7f;

    /// <summary>What happens to a permit later on.</summary>
    private static readonly string[] Later = ["变更", "注销", "延续", "补办", "补发", "补领", "换发", "换证", "撤销", "终止", "年检", "年审", "遗失", "备案", "校验", "停业", "歇业"];

    private static readonly string[] First = ["设立", "注册", "核发", "签发", "首次", "新办"];

    /// <returns>A factor around one.</returns>
    public float Fit(string name)
    {
        var later = Later.Count(variant => name.Contains(variant, StringComparison.Ordinal) && !plan.Marks.Contains(Term.Pair(variant[0], variant[1])));

        // «设立、变更、注销登记» is the matter with all that may become of it.
        var whole = later == 0 || (later > 1 && Array.Exists(First, first => name.Contains(first, StringComparison.Ordinal)));
        if (plan.Turns.Count == 0)
        {
            return whole ? 1 : MathF.Pow(Unasked, later);
        }

        return plan.Turns.Exists(pair => pair.Turn.IsIn(name)) ? Asked : whole ? Plainly : Other;
    }
}
