using System.Globalization;
using Tongban.Forms.Contracts;
using Tongban.Server.Commands;

namespace Tongban.Server.Touring.Matters;

/// <summary>Every matter of the demonstration, each applied for, granted and refused, served and rated.</summary>
/// <param name="folder">The folder that seeded the site.</param>
public sealed class AllMatters(Cast cast, string folder, IReadOnlyList<Matter> matters, TextWriter output)
{
    public async Task<IReadOnlyList<MatterResult>> PlayAsync()
    {
        cast.Tell.Begin("全部事项");
        var stage = new Stage(cast, await Roster.ReadAsync(cast), new Applicants(cast), FormFacts.ForDemonstration(cast.Today), Applicant.IdNumbers(folder), Applicant.AtWindow(folder));
        var results = new List<MatterResult>();
        await output.WriteLineAsync($"{Output.Padded("事项", 44)} 找到 准予 不予 窗口 证照 送达 评价  步数    用时");
        foreach (var matter in matters)
        {
            results.Add(await new MatterStory(stage, matter).PlayAsync());
            await output.WriteLineAsync(Line(results[^1]));
        }

        return results;
    }

    private static string Line(MatterResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{Output.Padded(result.Name, 44)} {Mark(result.Found)}   {Mark(result.Granted)}   {Mark(result.Refused)}   {Mark(result.AtWindow)}   {Mark(result.Licence)}   {Mark(result.Served)}   {Mark(result.Rated)}   {result.Steps,4} {result.Milliseconds / 1000,6:0.0} 秒{(result.Fault is { } fault ? $"\n  {fault}" : "")}");

    private static string Mark(bool? holds) => holds switch { true => "✓ ", false => "× ", null => "— " };
}
