namespace Tongban.Forms.Contracts;

/// <summary>How a value is shown to somebody who needn't know it whole 脱敏.</summary>
public enum Mask
{
    None,

    /// <summary>李**: the family name.</summary>
    Name,

    /// <summary>9901**********1X: enough to recognise, not enough to use.</summary>
    Id,

    /// <summary>139****0001.</summary>
    Phone,

    /// <summary>The last four digits.</summary>
    Account,

    /// <summary>The first nine characters, about as far as the district.</summary>
    Address,

    /// <summary>The year.</summary>
    Birth,

    /// <summary>Nothing at all.</summary>
    All,
}

public static class Masking
{
    private const int AddressShown = 9;

    public static string Apply(Mask mask, string value) => mask switch
    {
        Mask.None => value,
        Mask.Name => Keep(value, 1, 0),
        Mask.Id => Keep(value, 4, 2),
        Mask.Phone => Keep(value, 3, 4),
        Mask.Account => Keep(value, 0, 4),
        Mask.Address => value.Length <= AddressShown ? Keep(value, value.Length / 2, 0) : value[..AddressShown] + "****",
        Mask.Birth => value.Length >= 4 ? value[..4] + "年" : "****",
        Mask.All => "****",
        _ => throw new ArgumentOutOfRangeException(nameof(mask), mask, "unknown mask"),
    };

    // A short value would show through if its ends were kept: then only stars remain.
    private static string Keep(string value, int head, int tail) => value.Length <= head + tail
        ? new string('*', Math.Max(value.Length, 2))
        : value[..head] + new string('*', value.Length - head - tail) + value[^tail..];
}
