using Tongban.Cases.Contracts;
using Tongban.Platform.Security;

namespace Tongban.Tests.Unit.Oversight;

internal static class Events
{
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static CaseEvent Of(
        Guid? id = null, string state = "submitted", DateOnly? on = null, string? outcome = null, int? used = null, int? legal = 20, int? promised = 10,
        DateOnly? promisedDue = null, DateOnly? legalDue = null, SubjectKind kind = SubjectKind.Organisation, string name = "云州市安平区清和面馆",
        string publicity = "company-only") => new(
        id ?? Guid.CreateVersion7(), "990101-20260302-000001", Guid.CreateVersion7(), "x", "食品经营许可（新办）", "990101000000",
        Guid.CreateVersion7(), "云州市安平区市场监督管理局", kind, name, state, outcome, publicity, used, legal, promised, on ?? Day, null, promisedDue, legalDue);
}
