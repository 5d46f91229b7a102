using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>The form of a special arrangement, as typed.</summary>
internal sealed class SpecialInput
{
    private const int LongestReason = 100;
    private const int MostDays = 400;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Empty when it is closed.</summary>
    public string? Hours { get; set; }

    public string? Reason { get; set; }

    public Result<SpecialDays> Read(DateOnly today)
    {
        var (hours, slip) = HoursText.Parse(Hours);
        var slips = new List<FieldError>();
        if (From is null || From < today)
        {
            slips.Add(new FieldError("From", "请填从哪天起，不能早于今天"));
        }

        if ((To ?? From) is { } to && From is { } from && (to < from || to.DayNumber - from.DayNumber > MostDays))
        {
            slips.Add(new FieldError("To", "到哪天不能早于从哪天，也不要超过一年"));
        }

        if (slip is not null)
        {
            slips.Add(new FieldError("Hours", slip));
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestReason)
        {
            slips.Add(new FieldError("Reason", $"请写明原因，{LongestReason} 字以内；群众在门户上会看到"));
        }

        return slips.Count > 0
            ? HallsProblems.DaysWrong.With(slips)
            : new SpecialDays(Guid.CreateVersion7(), From!.Value, To ?? From.Value, hours!, Reason!.Trim());
    }
}
