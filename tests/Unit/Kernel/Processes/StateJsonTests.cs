using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class StateJsonTests
{
    [Fact]
    public void ToJson_FreshProcess_IsSmall()
    {
        var play = new Play(new Drawing().Start().Task("a").End().Path("s a e").Read());

        Assert.Equal("""{"tasks":[{"taskId":"a#1","nodeId":"a"}],"counters":{"a":1}}""", play.State.ToJson());
    }

    [Fact]
    public void FromJson_EverythingSet_ComesBack()
    {
        var definition = new Drawing().Start().And("f").Task("a", "pass", people: 2, fourEyes: "b").Boundary("late", "a", "PT1H").Task("b").And("j").End()
            .Path("s f a j e").Path("f b j").Path("late j2 e").Xor("j2").Read();
        var play = new Play(definition, new JsonObject { ["名称"] = "张三饭店", ["n"] = 1.5 }).Do("a", "pass", "甲").Do("b", by: "乙");

        var again = ProcessState.FromJson(play.State.ToJson());

        Assert.Equal(play.State.ToJson(), again.ToJson());
        Assert.Contains("张三饭店", play.State.ToJson());
        Assert.Equal("甲", again.Tasks.Single().Completions.Single().By);
        Assert.Equal(Play.Morning.AddHours(1), again.Timers.Single().Due);
        Assert.Equal("a#1", again.Timers.Single().TaskId);
        Assert.Equal(1, again.Waiting["b-j"]);
        Assert.Equal(["乙"], again.Acted["b"]);
        Assert.Equal("complete", again.Variables["actions"]!["b"]!.GetValue<string>());
    }

    [Fact]
    public void FromJson_EndedAndCancelled_ComeBack()
    {
        var definition = new Drawing().Start().Task("a").End().Path("s a e").Read();
        var ended = ProcessState.FromJson(new Play(definition).Do("a").State.ToJson());
        var cancelled = ProcessState.FromJson(new Play(definition).Do(new Cancel("撤回")).State.ToJson());

        Assert.Equal((ProcessStatus.Ended, "e"), (ended.Status, ended.EndNodeId));
        Assert.Equal((ProcessStatus.Cancelled, "撤回"), (cancelled.Status, cancelled.CancelReason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"status\":\"nonsense\"}")]
    public void FromJson_SomethingElse_Throws(string json) => Assert.ThrowsAny<JsonException>(() => ProcessState.FromJson(json));
}
