using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Oversight;

/// <summary>Puts events of cases into the record as the module Cases does.</summary>
internal sealed class Happenings(TestApp app)
{
    private int _sequence;

    public DateOnly Today => CivilTime.DateOf(app.Clock.GetUtcNow());

    public Department Market => app.Services.GetRequiredService<IDepartments>().Competent("market-regulation", "990101000000")!;

    public Department Civil => app.Services.GetRequiredService<IDepartments>().Competent("civil-affairs", "990101000000")!;

    public CaseEvent Opened(Department? department = null, SubjectKind kind = SubjectKind.Organisation, string name = "云州市安平区清和面馆", string publicity = "company-only")
    {
        var at = department ?? Market;
        return new CaseEvent(
            Guid.CreateVersion7(), $"990101-20260302-{++_sequence:000000}", Guid.CreateVersion7(), "x", "食品经营许可（新办）", at.Place, at.Id, at.Name,
            kind, name, "submitted", null, publicity, null, 20, 10, Today, null);
    }

    /// <summary>Records and lets the projections read.</summary>
    public async Task TellAsync(params (string Type, CaseEvent Told)[] happenings)
    {
        foreach (var (type, told) in happenings)
        {
            await app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "试"), (write, _) =>
            {
                write.Record(new Entry(type, "case", told.CaseId, told.Place, told));
                return Task.FromResult(Result.Ok);
            }, CancellationToken.None);
        }

        await app.WorkAsync();
    }

    /// <summary>A company's case from submission to a granted decision.</summary>
    public async Task<CaseEvent> GrantedAsync(int used = 4, Department? department = null)
    {
        var opened = Opened(department);
        await TellAsync(
            ("cases.submitted", opened),
            ("cases.accepted", opened with { State = "accepted", PromisedDue = Today.AddDays(14), LegalDue = Today.AddDays(28) }),
            ("cases.decided", opened with { State = "granted", Outcome = "granted", WorkingDaysUsed = used }));
        return opened;
    }
}
