"""The JSON Schema of a YAML file, from the model, as an editor needs it.

An editor reads a file with YAML's own types, policygen as the words that were typed. So the schemas take a
number where text is meant (`phone: 01632960000`), `yes` where a truth is meant, and nothing at all after any
key that may be left out.
"""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from policygen.model import is_by_name
from policygen.record import Record
from policygen.record.validating import checked


def schema_for_editors(model: type[Record]) -> dict[str, Any]:
    """The JSON Schema of a file that holds such a record."""
    made = checked(model).model_json_schema(schema_generator=_ForEditors)
    return {"$schema": "http://json-schema.org/draft-07/schema#", **made}


class _ForEditors(GenerateJsonSchema):
    """The model's schema as an editor needs it."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, which an editor may have read as a number or a truth."""
        return super().str_schema(schema) | {"type": ["string", "number", "boolean"]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """A truth: `yes` and `no` are text in YAML 1.2."""
        return {"enum": [True, False, "yes", "no"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Something that may be left out; the model that it belongs to says that it may also be empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A field with a default; editors would offer the default as text to insert, so it is not named."""
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A map in which every key that is not required may stand without a value."""
        made = super().model_schema(schema)
        for key, inner in made.get("properties", {}).items():
            if key not in made.get("required", ()):
                made["properties"][key] = _or_nothing(inner)
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Names with values, of which any may be left empty, or taken out with ‘~’."""
        made = super().dict_schema(schema)
        if "additionalProperties" in made:
            made["additionalProperties"] = _or_nothing(made["additionalProperties"])
        for pattern, inner in made.get("patternProperties", {}).items():
            made["patternProperties"][pattern] = _or_nothing(inner)
        return made

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """A list whose items have names may be written as keys too; what stands below each is left to policygen."""
        made = super().function_before_schema(schema)
        if not is_by_name(schema["function"]["function"]):
            return made
        return {"anyOf": [made, {"type": "object", "additionalProperties": {"type": ["object", "null"]}}]}

    def get_title_from_name(self, name: str) -> str:
        """A field's name in words."""
        return name.replace("_", " ").capitalize()


def _or_nothing(schema: JsonSchemaValue) -> JsonSchemaValue:
    described = {key: schema[key] for key in ("title", "description") if key in schema}
    inner = {key: value for key, value in schema.items() if key not in described}
    if isinstance(inner.get("type"), list):
        return schema | {"type": [*inner["type"], "null"]}
    if "enum" in inner and "type" not in inner:
        return schema | {"enum": [*inner["enum"], None]}
    return described | {"anyOf": [*inner.get("anyOf", [inner]), {"type": "null"}]}
