using Tongban.Kernel.Processes;
using Tongban.Tests.Unit.Models;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

public sealed class ReadingTests
{
    private const string Work = "<extensionElements><t:work post='reviewer' actions='accept'/></extensionElements>";

    /// <summary>One slip each, in a process that is otherwise fine.</summary>
    public static TheoryData<string, string> Slips => new()
    {
        { "process-0007", "<serviceTask id='x' name='调用'/>" },
        { "process-0007", "<startEvent id='x'><messageEventDefinition/></startEvent>" },
        { "process-0007", $"<userTask id='x'>{Work}<multiInstanceLoopCharacteristics/></userTask>" },
        { "process-0007", "<endEvent id='x'><errorEventDefinition/></endEvent>" },
        { "process-0007", "<exclusiveGateway id='x'><extensionElements><t:act name='accept'/></extensionElements></exclusiveGateway>" },
        { "process-0007", "<parallelGateway id='x'><extensionElements><t:wrk post='a'/></extensionElements></parallelGateway>" },
        { "process-0008", "<parallelGateway name='没有编号'/>" },
        { "process-0008", "<parallelGateway id='1x'/>" },
        { "process-0008", "<parallelGateway id='x#1'/>" },
        { "process-0009", "<parallelGateway id='a'/>" },
        { "process-0010", "<startEvent id='s2'/><sequenceFlow id='x' sourceRef='s2' targetRef='a'/>" },
        { "process-0012", "<sequenceFlow id='x' sourceRef='a' targetRef='nowhere'/>" },
        { "process-0012", "<sequenceFlow id='x' sourceRef='e' targetRef='a'/>" },
        { "process-0012", "<sequenceFlow id='x' sourceRef='a' targetRef='s'/>" },
        { "process-0013", "<parallelGateway id='x'/><sequenceFlow id='f' sourceRef='x' targetRef='a'/>" },
        { "process-0013", "<parallelGateway id='x'/><sequenceFlow id='f' sourceRef='g' targetRef='x'><conditionExpression>true</conditionExpression></sequenceFlow>" },
        { "process-0014", "<sequenceFlow id='x' sourceRef='a' targetRef='e'/>" },
        { "process-0015", "<sequenceFlow id='x' sourceRef='g' targetRef='a'/>" },
        { "process-0016", "<parallelGateway id='x'/><sequenceFlow id='f' sourceRef='g' targetRef='x'><conditionExpression>true</conditionExpression></sequenceFlow><sequenceFlow id='h' sourceRef='x' targetRef='a'><conditionExpression>true</conditionExpression></sequenceFlow>" },
        { "process-0017", "<exclusiveGateway id='x' default='s-a'/><sequenceFlow id='f' sourceRef='g' targetRef='x'><conditionExpression>true</conditionExpression></sequenceFlow><sequenceFlow id='h' sourceRef='x' targetRef='a'/>" },
        { "process-0018", "<sequenceFlow id='x' sourceRef='g' targetRef='a'><conditionExpression>${approved}</conditionExpression></sequenceFlow>" },
        { "process-0018", "<sequenceFlow id='x' sourceRef='g' targetRef='a'><conditionExpression>{\"js\":[1]}</conditionExpression></sequenceFlow>" },
        { "process-0019", "<boundaryEvent id='x' attachedToRef='a'><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>" },
        { "process-0019", "<boundaryEvent id='x' attachedToRef='a'><timerEventDefinition><timeDuration>三天</timeDuration></timerEventDefinition></boundaryEvent>" },
        { "process-0019", "<intermediateCatchEvent id='x'/>" },
        { "process-0020", "<boundaryEvent id='x' attachedToRef='g'><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent><sequenceFlow id='f' sourceRef='x' targetRef='e'/>" },
        { "process-0021", "<userTask id='x'/>" },
        { "process-0021", "<userTask id='x'><extensionElements><t:work actions='accept'/></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a' peple='2'/></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a' people='0'/></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a' limit='P3D'/></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a' actions='accept,accept'/></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a'><t:action name='accept' requires='stamp'/></t:work></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a'><t:action name='accept' stays='yes'/></t:work></extensionElements></userTask>" },
        { "process-0022", "<userTask id='x'><extensionElements><t:work post='a'><t:action name='受理' label='受理'/></t:work></extensionElements></userTask>" },
        { "process-0023", "<userTask id='x'><extensionElements><t:work post='a'><t:action name='go' label='走' act='acept'/></t:work></extensionElements></userTask>" },
        { "process-0023", "<sequenceFlow id='x' sourceRef='a' targetRef='g'><extensionElements><t:act name='acept'/></extensionElements></sequenceFlow>" },
        { "process-0024", "<userTask id='x'><extensionElements><t:work post='a' actions='pass'/></extensionElements></userTask>" },
        { "process-0025", "<userTask id='x'><extensionElements><t:work post='a' fourEyes='g'/></extensionElements></userTask><sequenceFlow id='f' sourceRef='x' targetRef='e'/>" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void Parse_Slip_IsNamed(string code, string xml)
    {
        var problem = ProcessDefinition.Parse(Good().Raw(xml).Xml).Problem;

        Assert.NotNull(problem);
        Assert.Contains(problem.Fields, field => field.Message.StartsWith(code, StringComparison.Ordinal));
        Assert.Equal(422, problem.Status);
    }

    [Fact]
    public void Parse_GoodProcess_IsRead()
    {
        var definition = Good().Read();

        Assert.Equal(("p", "流程"), (definition.Id, definition.Name));
        Assert.Equal(["s", "a", "g", "e", "n"], definition.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void Parse_UnsupportedElement_TellsIdNameAndLine()
    {
        var problem = ProcessDefinition.Parse(Good().Raw("<serviceTask id='call' name='调用外部'/>").Xml).Problem!;

        Assert.Contains("「调用外部」call（第 12 行）", problem.Detail);
        Assert.Equal("call", problem.Fields[0].Path);
    }

    [Fact]
    public void Parse_SeveralSlips_AreAllListed()
    {
        var problem = ProcessDefinition.Parse(Good().Raw("<serviceTask id='x'/>\n<scriptTask id='y'/>\n<userTask id='z'/>").Xml).Problem!;

        Assert.Equal(["x", "y", "z"], problem.Fields.Select(field => field.Path));
    }

    [Theory]
    [InlineData("process-0003", "")]
    [InlineData("process-0003", "<definitions")]
    [InlineData("process-0003", "{\"bpmn\":true}")]
    [InlineData("process-0004", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("process-0005", "<definitions/>")]
    [InlineData("process-0005", "<definitions xmlns='http://www.omg.org/spec/DMN/20180521/MODEL/'/>")]
    [InlineData("process-0006", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>")]
    [InlineData("process-0006", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='a'/><process id='b'/></definitions>")]
    [InlineData("process-0010", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='a'/></definitions>")]
    [InlineData("process-0007", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><message id='m'/><process id='a'/></definitions>")]
    public void Parse_NoProcessFile_IsRefused(string code, string text) => Assert.Equal(code, ProcessDefinition.Parse(text).Problem?.Code);

    [Fact]
    public void Parse_NoEnd_IsRefused() => Assert.Equal(
        "process-0011", new Drawing().Start().Xor("g").Path("s g g") is { } drawing ? ProcessDefinition.Parse(drawing.Xml).Problem?.Code : null);

    [Fact]
    public void Parse_Limits_AreKept()
    {
        var large = Good().Raw($"<!--{new string('x', 1024 * 1024)}-->");
        var many = Enumerable.Range(0, 2_000).Aggregate(Good(), (drawing, i) => drawing.Raw($"<association id='n{i}'/>"));
        var deep = Good().Raw(string.Concat(Enumerable.Repeat("<g xmlns='x'>", 25_000)) + string.Concat(Enumerable.Repeat("</g>", 25_000)));

        Assert.Equal("process-0001", ProcessDefinition.Parse(large.Xml).Problem?.Code);
        Assert.Equal("process-0002", ProcessDefinition.Parse(many.Xml).Problem?.Code);
        Assert.Equal("process-0002", ProcessDefinition.Parse(deep.Xml).Problem?.Code);
    }

    [Fact]
    public void Parse_Actions_ListAndDetailsComeTogether()
    {
        var definition = new Drawing().Start().End().Raw("""
            <userTask id='a'><extensionElements>
              <t:work post='window' department='township' people='2' limit='3' actions='accept,tell-missing,pass'>
                <t:action name='pass' label='通过' consequence='进入下一环节' requires='opinion,document'/>
                <t:action name='tell-missing' stays='true'/>
                <t:action name='not-accept' label='退回' act=''/>
                <t:action name='archive-it' label='归档' act='archive'/>
              </t:work></extensionElements></userTask>
            """).Path("s a e").Read();
        var work = definition.Node("a").Work!;

        Assert.Equal(("window", "township", 2, 3), (work.Post, work.Department, work.People, work.Limit));
        Assert.Equal(["accept", "tell-missing", "pass", "not-accept", "archive-it"], work.Actions.Select(action => action.Name));
        Assert.Equal(["受理", "告知补正", "通过", "退回", "归档"], work.Actions.Select(action => action.Label));
        Assert.Equal(["accept", "tell-missing", null, null, "archive"], work.Actions.Select(action => action.Act));
        Assert.Equal([false, true, false, false, false], work.Actions.Select(action => action.Stays));
        Assert.Equal("进入下一环节", work.Actions[2].Consequence);
        Assert.Equal(["opinion", "document"], work.Actions[2].Requires);
    }

    [Fact]
    public void Parse_WorkWithoutActions_HasOneToComplete()
    {
        var work = new Drawing().Start().Task("a").End().Path("s a e").Read().Node("a").Work!;

        Assert.Equal(("complete", "完成", 1, (int?)null), (work.Actions.Single().Name, work.Actions.Single().Label, work.People, work.Limit));
    }

    [Theory]
    [InlineData("other-prefixes.bpmn")]
    [InlineData("pool-and-lanes.bpmn")]
    public void Parse_OtherToolsFiles_AreRead(string model)
    {
        var definition = ProcessDefinition.Parse(Model.Read(model));

        Assert.Null(definition.Problem);
        Assert.Empty(Soundness.Check(definition.Value));
    }

    [Fact]
    public void Parse_WrongNamespaceUnderTheUsualPrefix_IsRefused() =>
        Assert.Equal("process-0005", ProcessDefinition.Parse(Model.Read("wrong-namespace.bpmn")).Problem?.Code);

    private static Drawing Good() => new Drawing().Start().Task("a", "accept not-accept").Xor("g").End("e").End("n")
        .Path("s a g").Flow("g", "e", "accept").Flow("g", "n", "not-accept");
}
