using Tongban.Oversight.Domain;

namespace Tongban.Oversight.Data.Rows;

/// <summary>A case's line as stored; see <see cref="CaseLine"/>.</summary>
internal sealed class CaseLineRow
{
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required Guid ItemId { get; init; }

    public required string ItemName { get; init; }

    public required string Place { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string DepartmentName { get; init; }

    public required string State { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public DateOnly? AcceptedOn { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string? Outcome { get; set; }

    public int? UsedDays { get; set; }

    public int? LegalDays { get; set; }

    public int? PromisedDays { get; set; }

    public DateOnly? PromisedDue { get; set; }

    public DateOnly? LegalDue { get; set; }

    /// <summary>While it is open: the day by which it is due; null when decided, ended, or no clock runs.</summary>
    public DateOnly? OpenDue { get; set; }

    /// <summary>Decided within its limit; null when it has none or isn't decided.</summary>
    public bool? OnTime { get; set; }

    public static CaseLineRow Of(CaseLine line)
    {
        var row = new CaseLineRow
        {
            CaseId = line.CaseId,
            Number = line.Number,
            ItemId = line.ItemId,
            ItemName = line.ItemName,
            Place = line.Place,
            DepartmentId = line.DepartmentId,
            DepartmentName = line.DepartmentName,
            State = line.State,
        };
        row.Write(line);
        return row;
    }

    public void Write(CaseLine line)
    {
        State = line.State;
        (ReceivedOn, AcceptedOn, DecidedOn, EndedOn) = (line.ReceivedOn, line.AcceptedOn, line.DecidedOn, line.EndedOn);
        (Outcome, UsedDays, OnTime) = (line.Outcome, line.UsedDays, line.OnTime);
        (LegalDays, PromisedDays) = (line.LegalDays, line.PromisedDays);
        (LegalDue, PromisedDue) = (line.LegalDue, line.PromisedDue);
        OpenDue = line.IsOpen ? line.Due : null;
    }

    public CaseLine Read() => new()
    {
        CaseId = CaseId,
        Number = Number,
        ItemId = ItemId,
        ItemName = ItemName,
        Place = Place,
        DepartmentId = DepartmentId,
        DepartmentName = DepartmentName,
        State = State,
        ReceivedOn = ReceivedOn,
        AcceptedOn = AcceptedOn,
        DecidedOn = DecidedOn,
        EndedOn = EndedOn,
        Outcome = Outcome,
        UsedDays = UsedDays,
        LegalDays = LegalDays,
        PromisedDays = PromisedDays,
        PromisedDue = PromisedDue,
        LegalDue = LegalDue,
    };
}
