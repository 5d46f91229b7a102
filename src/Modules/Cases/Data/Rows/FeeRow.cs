namespace Tongban.Cases.Data.Rows;

/// <summary>One charge of a case 收费项目.</summary>
internal sealed class FeeRow
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Place { get; init; }

    public required string CaseNumber { get; init; }

    public required string Name { get; init; }

    /// <summary>What permits the charge, for example 发改价格〔2003〕2322 号.</summary>
    public required string Basis { get; init; }

    /// <summary>In whole 分.</summary>
    public required long Amount { get; init; }

    /// <summary>due, paid or refunded.</summary>
    public required string State { get; set; }

    public required DateTime ChargedAt { get; init; }

    public required string ChargedBy { get; init; }

    public DateTime? PaidAt { get; set; }

    /// <summary>现金, 刷卡, 转账 or the name of an on-line way.</summary>
    public string? PaidHow { get; set; }

    /// <summary>Number of the bank's or the treasury's slip.</summary>
    public string? PaidReference { get; set; }

    public string? Cashier { get; set; }

    /// <summary>The receipt 缴费凭证.</summary>
    public Guid? ReceiptId { get; set; }

    public DateTime? RefundedAt { get; set; }

    public string? RefundReason { get; set; }

    public Guid? RefundId { get; set; }
}

internal static class FeeStates
{
    public const string Due = "due";
    public const string Paid = "paid";
    public const string Refunded = "refunded";

    public static string Name(string state) => state switch
    {
        Due => "待缴费",
        Paid => "已缴费",
        Refunded => "已退费",
        _ => state,
    };
}
