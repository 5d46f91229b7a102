using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Kernel.Processes;
using Xunit;

namespace Tongban.Tests.Unit.Kernel.Processes;

/// <summary>Laws over generated processes of sequences, branches, parallel parts, loops and timers, played at random.</summary>
public sealed class ModelProperties
{
    private static readonly Gen<int[]> Script = Gen.ArrayOf(Gen.Choose(0, 1_000), 24);

    private static readonly Arbitrary<(Block Block, int[] Script)> Plays =
        Arb.From(from block in Blocks.Any from script in Script select (block, script));

    [Fact]
    public void Engine_AnyPlay_OpensExactlyWhatTheStructureSays() => Holds(play =>
    {
        var game = new Game(play.Block);
        foreach (var number in play.Script.TakeWhile(_ => !game.Model.Done))
        {
            game.Move(number);
            Assert.Equal(game.Model.Done ? ["decide"] : game.Model.Waiting.Order(), game.Waiting);
        }
    });

    [Fact]
    public void Engine_AnyPlay_CanAlwaysBeEnded() => Holds(play =>
    {
        var game = new Game(play.Block);
        foreach (var number in play.Script.TakeWhile(_ => !game.Model.Done)) game.Move(number);
        for (var moves = 0; !game.Model.Done; moves++)
        {
            Assert.True(moves < 500, "the process goes on for ever although every loop is left");
            game.MoveTowardsTheEnd();
        }

        game.Play.Do("decide", "decide-grant");
        Assert.Equal((ProcessStatus.Ended, "e"), (game.Play.State.Status, game.Play.State.EndNodeId));
        Assert.Empty(game.Play.State.Tasks);
        Assert.Empty(game.Play.State.Timers);
        Assert.Empty(game.Play.State.Waiting);
    });

    [Fact]
    public void Engine_SameCommands_GiveTheSameStatesAndEffects() => Holds(play =>
    {
        var (one, other) = (new Game(play.Block), new Game(play.Block));
        foreach (var number in play.Script.TakeWhile(_ => !one.Model.Done))
        {
            one.Move(number);
            other.Move(number);
            Assert.Equal(one.Play.State.ToJson(), other.Play.State.ToJson());
            Assert.Equal(one.Play.Effects.Select(Text), other.Play.Effects.Select(Text));
        }
    });

    [Fact]
    public void Engine_StateReadBackFromJson_GoesOnTheSame() => Holds(play =>
    {
        var game = new Game(play.Block);
        foreach (var number in play.Script.TakeWhile(_ => !game.Model.Done))
        {
            var command = game.Next(number);
            var direct = game.Play.Try(command).Value;
            var again = ProcessState.FromJson(game.Play.State.ToJson());
            var through = ProcessEngine.Handle(game.Definition, again, command, game.Play.Now).Value;
            Assert.Equal(direct.State.ToJson(), through.State.ToJson());
            Assert.Equal(direct.Effects.Select(Text), through.Effects.Select(Text));
            game.Move(number);
        }
    });

    [Fact]
    public void Effects_AnyPlay_TellExactlyWhatIsOpen() => Holds(play =>
    {
        var game = new Game(play.Block);
        HashSet<string> open = [.. game.Play.State.Tasks.Select(task => task.TaskId)];
        HashSet<string> timers = [.. game.Play.State.Timers.Select(timer => timer.TimerId)];
        foreach (var number in play.Script.TakeWhile(_ => !game.Model.Done))
        {
            var command = game.Next(number);
            game.Move(number);
            if (command is TimerDue due) Assert.True(timers.Remove(due.TimerId));
            foreach (var effect in game.Play.Effects)
            {
                if (effect is TaskOpened opened) Assert.True(open.Add(opened.TaskId));
                if (effect is TaskClosed closed) Assert.True(open.Remove(closed.TaskId));
                if (effect is TimerSet set) Assert.True(timers.Add(set.TimerId));
            }

            Assert.Equal(game.Play.Open, open.Order(StringComparer.Ordinal));
            Assert.Equal(game.Play.State.Timers.Select(timer => timer.TimerId).Order(), timers.Order());
        }
    });

    [Fact]
    public void Soundness_WellStructuredProcess_IsSound() => Prop
        .ForAll(Arb.From(Blocks.Checkable), block => Assert.Empty(Soundness.Check(Blocks.Around(block).Read())))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Soundness_GatewayOfTheWrongKind_IsFound() => Prop
        .ForAll(Arb.From(Blocks.Checkable), block =>
        {
            var xml = Blocks.Around(new Parallel("outer", [block, new Leaf("beside", false)])).Xml;
            var merged = xml.Replace("<parallelGateway id='outerj'/>", "<exclusiveGateway id='outerj'/>", StringComparison.Ordinal);
            var chosen = Blocks.Around(new Fork("outer", false, [block, new Leaf("beside", false)])).Xml
                .Replace("<exclusiveGateway id='outerm'/>", "<parallelGateway id='outerm'/>", StringComparison.Ordinal);

            Assert.Contains(Soundness.Check(ProcessDefinition.Parse(merged).Value), problem => problem.Code is "process-0053" or "process-0055");
            Assert.Contains(Soundness.Check(ProcessDefinition.Parse(chosen).Value), problem => problem.Code == "process-0051");
        })
        .QuickCheckThrowOnFailure();

    private static void Holds(Action<(Block Block, int[] Script)> law) => Prop.ForAll(Plays, law).QuickCheckThrowOnFailure();

    /// <summary>A record's text shows a list as its type; only the task's own work holds lists here.</summary>
    private static string Text(Effect effect) => effect is TaskOpened opened ? $"{opened.TaskId} {opened.Name}" : effect.ToString();

    /// <summary>The engine and the model side by side, past acceptance.</summary>
    private sealed class Game
    {
        public Game(Block block)
        {
            Definition = Blocks.Around(block).Read();
            Play = new Play(Definition).Do("window", "accept");
            Model = block.Begin();
        }

        public ProcessDefinition Definition { get; }

        public Play Play { get; }

        public Live Model { get; }

        public IEnumerable<string> Waiting =>
            Play.State.Tasks.Select(task => task.NodeId).Concat(Play.State.Timers.Select(timer => timer.NodeId)).Order();

        public Command Next(int number) => CommandFor(Choose(number));

        public void Move(int number) => Carry(Choose(number));

        /// <summary>Leaves every loop, takes the first branch.</summary>
        public void MoveTowardsTheEnd() => Carry((Model.Waiting.First(), 0));

        private (string Id, int Number) Choose(int number)
        {
            var waiting = Model.Waiting.Order().ToList();
            return (waiting[number % waiting.Count], number / waiting.Count);
        }

        private void Carry((string Id, int Number) choice)
        {
            var command = CommandFor(choice);
            Play.Now = Play.Now.AddHours(2);
            Play.Do(command);
            Model.Do(choice.Id, command is CompleteTask complete ? complete.Action! : "");
        }

        private Command CommandFor((string Id, int Number) choice)
        {
            Play.Now = Play.Now.AddHours(2);
            if (Play.State.Timers.FirstOrDefault(timer => timer.NodeId == choice.Id) is { } timer) return new TimerDue(timer.TimerId);
            var actions = Definition.Node(choice.Id).Work!.Actions;
            var action = actions[choice.Number % actions.Count].Name;
            return new CompleteTask(Play.TaskOf(choice.Id), action, new JsonObject { [choice.Id] = action }, "甲");
        }
    }
}
