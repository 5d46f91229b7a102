using Tongban.Cases.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Voice.Data;

/// <summary>Counts the cases that could be rated, from the day they were finished.</summary>
internal sealed class Rateables : IFeedConsumer
{
    private static readonly HashSet<string> Finishing = ["cases.decided", "cases.not-accepted", "cases.referred", "cases.terminated"];

    public string Name => "voice.rateable";

    public bool Wants(string type) => Finishing.Contains(type);

    public Task HandleAsync(IReadOnlyList<FeedEntry> entries, Write write, CancellationToken ct)
    {
        foreach (var told in entries.Select(entry => entry.Read<CaseEvent>()).OfType<CaseEvent>())
        {
            write.Execute(
                "insert into voice_rateable (case_id, place, department_id, department_name, finished_on) values (@p0, @p1, @p2, @p3, @p4) on conflict (case_id) do nothing",
                null, told.CaseId, told.Place, told.DepartmentId, told.DepartmentName, told.On);
        }

        return Task.CompletedTask;
    }
}
