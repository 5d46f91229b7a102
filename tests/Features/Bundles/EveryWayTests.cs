using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tongban.Cases.Bundles;
using Tongban.Cases.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain.Bundles;
using Tongban.Tests.Features.Cases;
using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Features.Bundles;

/// <summary>The three bundles 一件事 in every way of answering, each applied for by the pages until it is submitted.</summary>
public sealed class EveryWayTests
{
    [Theory]
    [InlineData("company-start", 60)]
    [InlineData("restaurant", 50)]
    [InlineData("convenience-store", 50)]
    public async Task EveryWayOfAnswering_IsSubmitted_AndItsLinesAddUp(string code, int fewer)
    {
        var (baseline, full) = (Baseline(), new List<double>());
        await using var app = await TestApp.StartAsync();
        var book = app.Services.GetRequiredService<BundleBook>();
        var bundle = book.Find(code)!;
        var different = new Dictionary<string, (JsonObject Way, BundlePlan Plan)>(StringComparer.Ordinal);
        foreach (var way in BundleWays.Of(bundle))
        {
            var plan = (await book.PlanAsync(bundle, way, CancellationToken.None)).Value;
            different.TryAdd(plan.Signature, (way, plan));
        }

        // What else is asked only says where else to go: it changes nothing of what is applied for here.
        Assert.InRange(different.Count, 20, 40);
        var turn = 0;
        foreach (var (way, plan) in different.Values)
        {
            using var applicant = await app.ApplicantAsync(way);
            var id = await app.ApplyAsync(applicant, code, way, last: turn++ % 2 == 1);
            var parts = await app.RowsAsync<BundlePartRow>(row => row.BundleId == id);
            Assert.Equal(plan.Items.Select(item => item.Item.Slug).Order(), parts.Select(part => part.Slug).Order());
            Assert.All(parts, part => Assert.Equal(plan.Find(part.Slug)!.After.Count == 0 ? BundlePartRow.Started : BundlePartRow.Waiting, part.State));
            var whole = CaseJson.Read<CaseBurden>((await app.RowsAsync<BundleRow>(row => row.Id == id)).Single().Burden);
            Assert.Equal(whole.Fields - whole.Typed, whole.FieldsBy!.Values.Sum());
            Assert.Equal(whole.Papers - whole.Given, whole.PapersBy!.Values.Sum());
            await NothingIssuedIsBroughtAsync(app, id, plan);

            if (plan.Items.Count == different.Values.Max(one => one.Plan.Items.Count))
            {
                var alone = plan.Items.Sum(item => baseline[item.Item.Slug]);
                full.Add(100.0 * (alone - whole.Typed) / alone);
            }
        }

        // With all its items a bundle spares what was promised, against the guides' own lists, which never change: in the middle one of
        // these ways. Who names more people types more, but never much.
        full.Sort();
        Assert.True(full[full.Count / 2] >= fewer && full[0] >= fewer - 3, string.Join(' ', full.Select(share => share.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static Dictionary<string, int> Baseline() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "burden", "baseline.json")))!["items"]!.AsArray()
        .ToDictionary(item => (string)item!["item"]!, item => item!["fields"]!.AsArray().Count);

    /// <summary>No paper that the government issued is brought, but for those that are named here with their reason.</summary>
    private static async Task NothingIssuedIsBroughtAsync(TestApp app, Guid id, BundlePlan plan)
    {
        var issued = plan.Items.SelectMany(item => item.Item.Materials.Where(material => material.Source == "20").Select(material => $"{item.Item.Slug}__{material.Key}")).ToHashSet();
        var brought = await app.RowsAsync<MaterialRow>(row => row.CaseId == id);
        Assert.DoesNotContain(brought.Select(paper => paper.MaterialKey), key => issued.Contains(key) && !NotToBeLookedUp.ContainsKey(key));
    }

    /// <summary>Issued by somebody in office, in situations of their own, and looked up nowhere here yet.</summary>
    private static readonly Dictionary<string, string> NotToBeLookedUp = new(StringComparer.Ordinal)
    {
        ["company-registration__prior-approval"] = "前置审批：由别处的主管部门批准，没有可以核验的登记库",
        ["food-business-licence__health-certificates"] = "健康证：由体检机构出具，本地没有接通健康证电子证照",
        ["fire-safety-inspection__building-papers"] = "装修改造过或者走一般程序的：消防验收备案信息没有接通",
        ["outdoor-advertising__event-approval"] = "临时广告的活动批准文件：没有可以核验的登记库",
        ["employee-insurance-registration__work-permit"] = "外国职工：外国人工作许可没有接通",
    };
}
