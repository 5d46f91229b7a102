using Tongban.Cases.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>Where answers of one of a matter's items come from that nobody typed for it.</summary>
internal static class MatterSources
{
    public static readonly Provenance Merged = new(BurdenSources.Merged, "一件事：同一项内容只问一次", null);

    public static readonly Provenance Follows = new(BurdenSources.Follows, "一件事：由别的答案得出", null);

    public static readonly Provenance Produced = new(BurdenSources.Produced, "一件事：由前面办好的事项产生", null);
}
