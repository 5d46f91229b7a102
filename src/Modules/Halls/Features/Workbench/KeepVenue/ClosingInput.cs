using Tongban.Halls.Contracts;
using Tongban.Kernel;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>The form that gives a venue up, as typed.</summary>
internal sealed class ClosingInput
{
    private const int LongestReason = 200;

    public DateOnly? From { get; set; }

    public string? Reason { get; set; }

    public Result<VenueClosing> Read(DateOnly today)
    {
        var slips = new List<FieldError>();
        if (From is null || From < today)
        {
            slips.Add(new FieldError("From", "请填从哪天起，不能早于今天"));
        }

        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestReason)
        {
            slips.Add(new FieldError("Reason", $"请写明原因、以后到哪里办，{LongestReason} 字以内；群众在门户上会看到"));
        }

        return slips.Count > 0 ? HallsProblems.ClosingWrong.With(slips) : new VenueClosing(From!.Value, Reason!.Trim());
    }
}
