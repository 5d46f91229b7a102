using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Data.Rows;
using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Security;
using Tongban.Tests.TestKit;

namespace Tongban.Tests.Features.Voice;

/// <summary>A case of the demonstration's citizen in the state that a test wants.</summary>
internal static class FinishedCase
{
    public static async Task<Guid> OfCitizenAsync(TestApp app, string state = "closed")
    {
        var department = app.Services.GetRequiredService<IDepartments>().Competent("civil-affairs", "990101000000")!;
        var index = app.Services.GetRequiredService<Looks>().IndexOf("990101194405260011");
        var row = Row(Guid.CreateVersion7(), state, department, index, app.Clock.GetUtcNow().UtcDateTime);
        await app.Store.WriteAsync(new OperationContext(Actor.System("test"), app.Clock.GetUtcNow(), "试"), (write, _) =>
        {
            write.Db.Add(row);
            return Task.FromResult(Result.Ok);
        }, CancellationToken.None);
        return row.Id;
    }

    private static CaseRow Row(Guid id, string state, Department department, string index, DateTime at) => new()
    {
        Id = id,
        Number = $"990101-20260302-{id.ToString()[^6..]}",
        Place = department.Place,
        DepartmentId = department.Id,
        DepartmentName = department.Name,
        ItemId = Guid.CreateVersion7(),
        ItemVersion = 1,
        ItemSlug = "senior-card",
        ItemCode = "x",
        ItemName = "老年人优待证办理",
        RegimeCode = "confirmation",
        FormCode = "senior-card",
        FormVersion = 1,
        ProcessCode = "x",
        ProcessVersion = 1,
        State = state,
        Publicity = "none",
        Terms = "{}",
        Conduct = """{"acts":[],"tellings":[],"corrections":[]}""",
        Clock = "[]",
        ProcessState = "{}",
        DueAt = new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc),
        CalendarVersion = "x",
        ApplicantKind = 1,
        ApplicantName = "付玉发",
        ApplicantMasked = "9901**********11",
        ApplicantSealed = "x",
        ApplicantIndex = index,
        OwnerAccountId = Guid.CreateVersion7(),
        OwnerName = "付玉发",
        ContactSealed = "x",
        QueryCodeHash = "x",
        Channel = "portal",
        FormData = "{}",
        Declaration = "x",
        SubmittedAt = at,
        ChangedAt = at,
        Revision = 1,
    };
}
