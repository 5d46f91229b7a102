using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Domain;

/// <summary>What an application is charged for, as the item's list of fees and the answers tell.</summary>
internal static class Charges
{
    /// <summary>Lines with a fixed amount whose situation is this one; what is free, or priced by the market, is charged by nobody here.</summary>
    public static IReadOnlyList<FeeLine> Of(ItemFee fee, FormData counted) => fee.Charged
        ? [.. fee.Items.Where(line => line.Amount > 0 && (line.Field is null || counted.List(line.Field).Intersect(line.Values, StringComparer.Ordinal).Any()))]
        : [];
}
