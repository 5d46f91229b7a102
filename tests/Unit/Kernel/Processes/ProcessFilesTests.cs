using System.Xml.Linq;
using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>The processes that ship in data/processes, played as officials would.</summary>
public sealed class ProcessFilesTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.bpmn").Select(path => Path.GetFileName(path))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "data", "processes");

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsSound(string file) => Assert.Empty(Soundness.Check(Read(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void File_EveryNodeAndFlowIsDrawn(string file)
    {
        XNamespace di = "http://www.omg.org/spec/BPMN/20100524/DI";
        var drawn = XDocument.Parse(Text(file)).Descendants()
            .Where(element => element.Name == di + "BPMNShape" || element.Name == di + "BPMNEdge")
            .Select(element => element.Attribute("bpmnElement")!.Value);
        var definition = Read(file);

        Assert.Equal(
            definition.Nodes.Select(node => node.Id).Concat(definition.Flows.Select(flow => flow.Id)).Order(),
            drawn.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_EveryActionSaysWhatItDoes(string file) => Assert.All(
        Read(file).Nodes.Where(node => node.Kind == NodeKind.UserTask).SelectMany(node => node.Work!.Actions),
        action => Assert.False(string.IsNullOrEmpty(action.Consequence)));

    [Fact]
    public void Licence_Granted_GoesThroughSurveyAndReviewAtOnce()
    {
        var play = new Play(Read("licence-with-survey.bpmn"));
        List<string> acts = [];
        void Do(string node, string action, string by)
        {
            play.Do(node, action, by);
            acts.AddRange(play.Acts);
        }

        Do("window", "receive", "窗口");
        Do("window", "tell-missing", "窗口");
        Do("window", "accept", "窗口");
        Assert.Equal(["review#1", "survey#1"], play.Open);
        Do("survey", "survey-report", "甲");
        Do("review", "pass", "丙");
        Assert.Equal(["survey#1"], play.Open);
        Do("survey", "survey-report", "乙");
        Assert.Equal("process-0084", play.Refusal("decide", "decide-grant", "丙"));
        Do("decide", "return", "丁");
        Do("supplement", "pass", "丙");
        Do("decide", "decide-grant", "丁");
        Do("serve", "serve", "窗口");

        Assert.Equal(["receive", "tell-missing", "accept", "survey-report", "decide-grant", "serve", "close"], acts);
        Assert.Equal("end", play.State.EndNodeId);
    }

    [Theory]
    [InlineData("licence-with-survey.bpmn", "not-accept", "end-not-accepted")]
    [InlineData("licence-with-survey.bpmn", "refer", "end-referred")]
    [InlineData("on-the-spot.bpmn", "not-accept", "end-not-accepted")]
    [InlineData("on-the-spot.bpmn", "refer", "end-referred")]
    public void Window_DoesNotAccept_EndsThere(string file, string action, string end)
    {
        var play = new Play(Read(file)).Do("window", action);

        Assert.Equal([action], play.Acts);
        Assert.Equal(end, play.State.EndNodeId);
    }

    [Theory]
    [InlineData("decide-grant")]
    [InlineData("decide-refuse")]
    public void OnTheSpot_EitherDecision_IsServed(string decision)
    {
        var play = new Play(Read("on-the-spot.bpmn")).Do("window", "accept").Do("decide", decision);

        Assert.Equal(["serve#1"], play.Open);
        Assert.Equal(["serve", "close"], play.Do("serve").Acts);
        Assert.Equal(ProcessStatus.Ended, play.State.Status);
    }

    [Theory]
    [InlineData("decide-grant", true)]
    [InlineData("decide-refuse", false)]
    public void Allowance_OnlyWhatIsGranted_IsPaid(string decision, bool paid)
    {
        var play = new Play(Read("allowance.bpmn")).Do("village", "forward", "村").Do("township", "accept", "乡")
            .Do("review", "pass", "复核").Do("decide", decision, "决定").Do("serve", by: "村");

        Assert.Equal(paid, play.Open.Contains("pay#1"));
        if (paid) play.Do("pay");
        Assert.Equal("end", play.State.EndNodeId);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static ProcessDefinition Read(string file) => ProcessDefinition.Parse(Text(file)).Value;
}
