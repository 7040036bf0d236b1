from kfp import compiler, dsl
from kfp.dsl import Dataset, Input, Model, Output, OutputPath

IMAGE = "registry.example/churn-steps:1.4.0"


@dsl.container_component
def load(day: str, data: Output[Dataset]):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "load.py"], args=[day, data.path])


@dsl.container_component
def train(data: Input[Dataset], c: float, model: Output[Model],
          ap: OutputPath(float)):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "train.py"],
        args=[data.path, c, model.path, ap])


@dsl.container_component
def register(model: Input[Model]):
    return dsl.ContainerSpec(
        image=IMAGE, command=["python", "register.py"], args=[model.uri])


@dsl.pipeline(name="churn")
def churn(day: str, c: float = 1.0, min_ap: float = 0.4):
    loaded = load(day=day)
    trained = train(data=loaded.outputs["data"], c=c)
    with dsl.If(trained.outputs["ap"] >= min_ap):
        task = register(model=trained.outputs["model"])
        task.set_caching_options(False)


if __name__ == "__main__":
    compiler.Compiler().compile(churn, "churn.yaml")
