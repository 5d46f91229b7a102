using Tongban.Cases.Data;

namespace Tongban.Cases.Messages;

internal static class DeliveryStates
{
    public const string Pending = "pending";
    public const string Sent = "sent";

    /// <summary>No way out is set up: it was written down and did not leave.</summary>
    public const string Recorded = "recorded";

    /// <summary>Given up; an operator may send it again.</summary>
    public const string Failed = "failed";

    /// <summary>What it would have asked for was done meanwhile.</summary>
    public const string Unneeded = "unneeded";

    /// <summary>The person doesn't want it that way.</summary>
    public const string Declined = "declined";

    public static IReadOnlyList<string> All { get; } = [Pending, Sent, Recorded, Failed, Unneeded, Declined];

    public static string Name(string state) => state switch
    {
        Pending => "等待发送",
        Sent => "已送出",
        Recorded => "只作记录",
        Failed => "未送达",
        Unneeded => "不再需要",
        Declined => "本人不要",
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        Sent or Recorded => "green",
        Failed => "red",
        Pending => "amber",
        _ => "blue",
    };
}

internal static class DeliveryFailures
{
    public static IReadOnlyList<DeliveryFailure> Read(string? column) => column is null ? [] : CaseJson.Read<IReadOnlyList<DeliveryFailure>>(column);

    public static string Add(string? column, DateTimeOffset at, string why) => CaseJson.Write<IReadOnlyList<DeliveryFailure>>([.. Read(column), new(at, why)]);
}

/// <summary>Why an attempt failed, or who had it sent again.</summary>
internal sealed record DeliveryFailure(DateTimeOffset At, string Why);
