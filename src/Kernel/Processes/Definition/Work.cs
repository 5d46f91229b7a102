namespace Tongban.Kernel.Processes;

/// <summary>What a user task asks of whom 办理设置.</summary>
/// <param name="Post">The post 岗位 whose holders see the task, for example <c>reviewer</c>.</param>
/// <param name="Department">Which department: <c>competent</c> (the item's own), <c>township</c>, <c>village</c>…</param>
/// <param name="People">How many different people must each complete it; they must choose the same action.</param>
/// <param name="Limit">Working days within which the task should be done; internal, no legal consequence. Null for none.</param>
/// <param name="Actions">What may be chosen, in the order of the buttons; never empty.</param>
/// <param name="FourEyes">Tasks whose handlers may not act here, nor this task's handlers there 职责分离.</param>
public sealed record Work(
    string Post,
    string Department,
    int People,
    int? Limit,
    IReadOnlyList<TaskAction> Actions,
    IReadOnlyList<string> FourEyes);

/// <summary>One thing that an official may choose in a task 办理操作.</summary>
/// <param name="Name">Value of the variable <c>action</c> afterwards.</param>
/// <param name="Label">Text of the button.</param>
/// <param name="Consequence">One line under the button that says what happens then.</param>
/// <param name="Act">The legal act requested; null when the action only moves work on.</param>
/// <param name="Stays">The task stays open: the act happens, but the case doesn't move on yet.</param>
/// <param name="Requires">What has to be given: opinion, reason, document.</param>
public sealed record TaskAction(
    string Name,
    string Label,
    string? Consequence,
    string? Act,
    bool Stays,
    IReadOnlyList<string> Requires);
